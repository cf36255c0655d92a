// expect: FAILED
// twin: SignalWithLock
// signal throws for a caller that does not hold the lock.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalWithoutLock {
    static volatile boolean late;

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        Thread other = new Thread(() -> late = true);
        other.start();
        boolean locked = false;
        if (!late) {
            lock.lock();
            locked = true;
        }
        changed.signalAll();
        if (locked) {
            lock.unlock();
        }
        other.join();
    }
}
