/** Two threads that do half of their work inside one monitor. */
final class HalfLocked {
    private HalfLocked() {}

    private static final Object LOCK = new Object();
    private static long total;

    static long sequential() {
        return Kernel.all();
    }

    private static void work(int number) {
        for (int i = 2 * number; i < Kernel.ROWS; i += 4) {
            long outside = Kernel.row(i);
            synchronized (LOCK) {
                total += outside + Kernel.row(i + 1);
            }
        }
    }

    static long parallel() throws InterruptedException {
        total = 0;
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().start(() -> work(number));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return total;
    }
}
