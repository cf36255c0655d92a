// expect: DEADLOCK
// twin: ReleaseThenUpgrade
// A reader that asks for the write lock waits for itself.
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class UpgradeInPlace {
    public static void main(String[] args) throws Exception {
        ReadWriteLock lock = new ReentrantReadWriteLock();
        int[] cache = new int[1];
        Thread filler = new Thread(() -> {
            lock.readLock().lock();
            if (cache[0] == 0) {
                lock.writeLock().lock();
                cache[0] = 7;
                lock.writeLock().unlock();
            }
            lock.readLock().unlock();
        });
        filler.start();
        filler.join();
    }
}
