/** Two threads that take turns by wait and notify: one works at a time. */
final class Turns {
    private Turns() {}

    private static final Object LOCK = new Object();
    private static int turn;
    private static long total;

    static long sequential() {
        return Kernel.all();
    }

    private static void work(int number) {
        try {
            for (int i = 8 * number; i < Kernel.ROWS; i += 16) {
                synchronized (LOCK) {
                    while (turn != number) {
                        LOCK.wait();
                    }
                    total += Kernel.rows(i, i + 8);
                    turn = 1 - number;
                    LOCK.notifyAll();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static long parallel() throws InterruptedException {
        total = 0;
        turn = 0;
        Thread first = Thread.ofPlatform().start(() -> work(0));
        Thread second = Thread.ofPlatform().start(() -> work(1));
        first.join();
        second.join();
        return total;
    }
}
