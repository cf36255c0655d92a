// expect: CLEAN | NOT_JUDGED
// Catches the StackOverflowError in a second thread, inside a monitor.
public final class RecursesAndCatches {
    static int deepest;

    static synchronized void down(int n) {
        deepest = n;
        down(n + 1);
    }

    public static void main(String[] args) throws Exception {
        Thread diver = new Thread(() -> {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("bottom");
            }
        });
        diver.start();
        diver.join();
        System.out.println(deepest > 100);
    }
}
