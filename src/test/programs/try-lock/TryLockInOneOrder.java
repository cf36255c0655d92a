// expect: CLEAN
// twin: SpinOnTryLockHoldingAnother
// Both try the locks in the same order.
import java.util.concurrent.locks.ReentrantLock;

public final class TryLockInOneOrder {
    static void both(ReentrantLock mine, ReentrantLock yours) {
        mine.lock();
        try {
            while (!yours.tryLock()) {
                Thread.onSpinWait();
            }
            yours.unlock();
        } finally {
            mine.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        Thread a = new Thread(() -> both(left, right));
        Thread b = new Thread(() -> both(left, right));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
