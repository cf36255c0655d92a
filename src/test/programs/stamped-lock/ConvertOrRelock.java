// expect: CLEAN
// twin: ConvertIgnored
// If the conversion fails the read lock is exchanged for a write lock and the check repeated.
import java.util.concurrent.locks.StampedLock;

public final class ConvertOrRelock {
    static final StampedLock lock = new StampedLock();
    static int best;

    static void offer(int candidate) {
        long stamp = lock.readLock();
        while (candidate > best) {
            long write = lock.tryConvertToWriteLock(stamp);
            if (write != 0) {
                stamp = write;
                best = candidate;
            } else {
                lock.unlockRead(stamp);
                stamp = lock.writeLock();
            }
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
