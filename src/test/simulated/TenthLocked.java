/** Two threads that do a tenth of their work inside one monitor. */
final class TenthLocked {
    private TenthLocked() {}

    private static final Object LOCK = new Object();
    private static long total;

    static long sequential() {
        return Kernel.all();
    }

    private static void work(int number) {
        for (int i = number * 10; i < Kernel.ROWS; i += 20) {
            int end = Math.min(Kernel.ROWS, i + 9);
            long outside = Kernel.rows(i, end);
            synchronized (LOCK) {
                total += outside + (end < Kernel.ROWS ? Kernel.row(end) : 0);
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
