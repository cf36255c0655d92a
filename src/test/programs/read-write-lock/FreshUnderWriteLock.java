// expect: CLEAN
// twin: StaleAfterRelease
// The writer reads again under its own lock.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class FreshUnderWriteLock {
    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    static int version;

    static void bump() {
        lock.readLock().lock();
        int seen = version;
        lock.readLock().unlock();
        lock.writeLock().lock();
        version = Math.max(seen, version) + 1;
        lock.writeLock().unlock();
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(FreshUnderWriteLock::bump);
        other.start();
        bump();
        other.join();
        assert version == 2 : "an update was overwritten";
    }
}
