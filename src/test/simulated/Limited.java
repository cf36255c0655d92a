import java.util.concurrent.Semaphore;

/** Eight threads of which a semaphore lets two compute. */
final class Limited {
    private Limited() {}

    private static final Semaphore PERMITS = new Semaphore(2);
    private static long total;

    static long sequential() {
        return Kernel.all();
    }

    private static void work(int number) {
        PERMITS.acquireUninterruptibly();
        long sum = 0;
        for (int i = number; i < Kernel.ROWS; i += 8) {
            sum += Kernel.row(i);
        }
        synchronized (PERMITS) {
            total += sum;
        }
        PERMITS.release();
    }

    static long parallel() throws InterruptedException {
        total = 0;
        Thread[] threads = new Thread[8];
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
