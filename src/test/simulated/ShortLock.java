/** Two threads that add up inside a monitor. */
final class ShortLock {
    private ShortLock() {}

    private static final Object LOCK = new Object();
    private static long total;

    static long sequential() {
        return Kernel.all();
    }

    private static void work(int number) {
        for (int i = number; i < Kernel.ROWS; i += 2) {
            long outside = Kernel.row(i);
            synchronized (LOCK) {
                total += outside;
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
