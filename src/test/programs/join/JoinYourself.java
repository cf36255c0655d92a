// expect: DEADLOCK
// twin: JoinParent
// A thread that joins itself waits for ever.
public final class JoinYourself {
    public static void main(String[] args) throws Exception {
        Thread narcissus = new Thread(() -> {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        narcissus.start();
        narcissus.join();
    }
}
