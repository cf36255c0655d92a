// expect: CLEAN
// twin: DowngradeTooLate
// The read lock is taken before the write lock is given back.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class Downgrade {
    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    static int data;

    static int replace(int next) {
        lock.writeLock().lock();
        data = next;
        lock.readLock().lock();
        lock.writeLock().unlock();
        try {
            return data;
        } finally {
            lock.readLock().unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> replace(1));
        other.start();
        System.out.println(replace(2) > 0);
        other.join();
    }
}
