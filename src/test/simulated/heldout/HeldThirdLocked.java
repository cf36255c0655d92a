import java.util.concurrent.locks.ReentrantLock;

/** Rows of which every third is computed inside of a ReentrantLock. */
final class HeldThirdLocked {
    private HeldThirdLocked() {}

    private static final ReentrantLock LOCK = new ReentrantLock();

    private static long use(int from, int step) {
        long sum = 0;
        for (int i = from; i < Kernel.ROWS; i += step) {
            if (i / 2 % 3 == 0) {
                LOCK.lock();
                try {
                    sum += Kernel.row(i);
                } finally {
                    LOCK.unlock();
                }
            } else {
                sum += Kernel.row(i);
            }
        }
        return sum;
    }

    static long sequential() {
        return use(0, 1);
    }

    static long parallel() throws InterruptedException {
        long[] sums = new long[2];
        Thread first = Thread.ofPlatform().start(() -> sums[0] = use(0, 2));
        Thread second = Thread.ofPlatform().start(() -> sums[1] = use(1, 2));
        first.join();
        second.join();
        return sums[0] + sums[1];
    }
}
