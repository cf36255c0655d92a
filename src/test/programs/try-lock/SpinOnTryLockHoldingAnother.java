// expect: LIVELOCK
// twin: TryLockLettingGo
// Each keeps its own lock while it tries the other's for ever.
import java.util.concurrent.locks.ReentrantLock;

public final class SpinOnTryLockHoldingAnother {
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
        Thread b = new Thread(() -> both(right, left));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
