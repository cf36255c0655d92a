// expect: FAILED
// twin: UnlockAfterLocking
// The finally block unlocks although the interrupt came before the lock.
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockAfterInterrupt {
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
        ReentrantLock lock = new ReentrantLock();
        Thread worker = thread(() -> {
            try {
                lock.lockInterruptibly();
            } finally {
                lock.unlock();
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
    }
}
