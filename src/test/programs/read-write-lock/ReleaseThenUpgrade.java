// expect: CLEAN
// twin: UpgradeInPlace
// The read lock is given back first, and the cache is looked at again.
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class ReleaseThenUpgrade {
    public static void main(String[] args) throws Exception {
        ReadWriteLock lock = new ReentrantReadWriteLock();
        int[] cache = new int[1];
        Thread filler = new Thread(() -> {
            lock.readLock().lock();
            if (cache[0] == 0) {
                lock.readLock().unlock();
                lock.writeLock().lock();
                if (cache[0] == 0) {
                    cache[0] = 7;
                }
                lock.readLock().lock();
                lock.writeLock().unlock();
            }
            lock.readLock().unlock();
        });
        filler.start();
        filler.join();
    }
}
