import java.util.concurrent.locks.ReentrantLock;

/** Two threads that do half of their work inside a ReentrantLock. */
final class HalfReentrant {
    private HalfReentrant() {}

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static long total;

    static long sequential() {
        return Kernel.all();
    }

    private static void work(int number) {
        for (int i = 2 * number; i < Kernel.ROWS; i += 4) {
            long outside = Kernel.row(i);
            LOCK.lock();
            try {
                total += outside + Kernel.row(i + 1);
            } finally {
                LOCK.unlock();
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
