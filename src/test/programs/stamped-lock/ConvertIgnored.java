// expect: DATA_RACE on ConvertIgnored.best
// twin: ConvertOrRelock
// tryConvertToWriteLock may return zero: no write lock.
import java.util.concurrent.locks.StampedLock;

public final class ConvertIgnored {
    static final StampedLock lock = new StampedLock();
    static int best;

    static void offer(int candidate) {
        long stamp = lock.readLock();
        if (candidate > best) {
            long write = lock.tryConvertToWriteLock(stamp);
            if (write != 0) {
                stamp = write;
            }
            best = candidate;
        }
        lock.unlock(stamp);
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> offer(5));
        other.start();
        offer(4);
        other.join();
        System.out.println(best > 0);
    }
}
