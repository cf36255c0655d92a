import java.util.concurrent.locks.StampedLock;

public class BestOffer {
    static final StampedLock LOCK = new StampedLock();
    static int best;

    static void offer(int candidate) {
        long stamp = LOCK.readLock();
        if (candidate > best) {
            long write = LOCK.tryConvertToWriteLock(stamp);
            stamp = write == 0 ? stamp : write;
            best = candidate;
        }
        LOCK.unlock(stamp);
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> offer(5));
        other.start();
        offer(4);
        other.join();
        System.out.println(best > 0);
    }
}
