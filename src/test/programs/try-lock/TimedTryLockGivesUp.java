// expect: FAILED
// twin: TimedTryLockFallsBack
// The timed tryLock may fail; the caller takes it for success and reads nothing.
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class TimedTryLockGivesUp {
    static final ReentrantLock lock = new ReentrantLock();

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Thread slow = thread(() -> {
            lock.lock();
            try {
                Thread.sleep(100);
            } finally {
                lock.unlock();
            }
        });
        slow.start();
        if (!lock.tryLock(20, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("no lock in time");
        }
        lock.unlock();
        slow.join();
    }
}
