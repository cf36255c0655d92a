// expect: FAILED
// twin: FreshUnderWriteLock
// What was read under the read lock is written back under the write lock, without looking again.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class StaleAfterRelease {
    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    static int version;

    static void bump() {
        lock.readLock().lock();
        int seen = version;
        lock.readLock().unlock();
        lock.writeLock().lock();
        version = seen + 1;
        lock.writeLock().unlock();
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(StaleAfterRelease::bump);
        other.start();
        bump();
        other.join();
        assert version == 2 : "an update was overwritten";
    }
}
