// expect: CLEAN
// twin: JoinYourself
// A thread may join one that does not wait for it.
public final class JoinParent {
    public static void main(String[] args) throws Exception {
        Thread echo = new Thread(() -> System.out.println("echo"));
        echo.start();
        Thread narcissus = new Thread(() -> {
            try {
                echo.join();
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        narcissus.start();
        narcissus.join();
    }
}
