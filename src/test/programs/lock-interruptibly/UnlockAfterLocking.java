// expect: CLEAN
// twin: UnlockAfterInterrupt
// The try block begins after the lock was taken.
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockAfterLocking {
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
                lock.unlock();
            } catch (InterruptedException e) {
                System.out.println("gave up");
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
    }
}
