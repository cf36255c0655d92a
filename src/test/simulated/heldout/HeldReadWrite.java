import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A table that is read under a read lock, and changed under the write lock once in a while. */
final class HeldReadWrite {
    private HeldReadWrite() {}

    private static final int TIMES = 2_000;
    private static final long[] TABLE = new long[400];
    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();

    private static long use(int from, int step) {
        long sum = 0;
        for (int i = from; i < TIMES; i += step) {
            sum += i % 50 == 0 ? write(i) : read(i);
        }
        return sum & 0;
    }

    private static long read(int round) {
        LOCK.readLock().lock();
        try {
            long sum = round;
            for (int k = 0; k < 5; k++) {
                for (long each : TABLE) {
                    sum = sum * 31 + each;
                }
            }
            return sum;
        } finally {
            LOCK.readLock().unlock();
        }
    }

    private static long write(int round) {
        LOCK.writeLock().lock();
        try {
            for (int i = 0; i < TABLE.length; i++) {
                TABLE[i] = TABLE[i] * 17 + round;
            }
            return TABLE[round % TABLE.length];
        } finally {
            LOCK.writeLock().unlock();
        }
    }

    static long sequential() {
        return use(0, 1);
    }

    static long parallel() throws InterruptedException {
        Thread first = Thread.ofPlatform().start(() -> use(0, 2));
        Thread second = Thread.ofPlatform().start(() -> use(1, 2));
        first.join();
        second.join();
        return 0;
    }
}
