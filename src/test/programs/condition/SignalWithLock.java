// expect: CLEAN
// twin: SignalWithoutLock
// The lock is taken on every path.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalWithLock {
    static volatile boolean late;

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        Thread other = new Thread(() -> late = true);
        other.start();
        lock.lock();
        try {
            if (!late) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        other.join();
    }
}
