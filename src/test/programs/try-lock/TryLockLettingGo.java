// expect: CLEAN
// twin: SpinOnTryLockHoldingAnother
// Who does not get the other lock gives back its own.
import java.util.concurrent.locks.ReentrantLock;

public final class TryLockLettingGo {
    static void both(ReentrantLock mine, ReentrantLock yours) {
        for (boolean done = false; !done; Thread.yield()) {
            mine.lock();
            try {
                done = yours.tryLock();
                if (done) {
                    yours.unlock();
                }
            } finally {
                mine.unlock();
            }
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
