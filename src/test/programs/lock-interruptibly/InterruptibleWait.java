// expect: CLEAN
// twin: UninterruptibleWait
// lockInterruptibly gives up when interrupted.
import java.util.concurrent.locks.ReentrantLock;

public final class InterruptibleWait {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Thread blocked = new Thread(() -> {
            try {
                lock.lockInterruptibly();
                lock.unlock();
            } catch (InterruptedException e) {
                System.out.println("gave up");
            }
        });
        lock.lock();
        blocked.start();
        blocked.interrupt();
        blocked.join();
        lock.unlock();
    }
}
