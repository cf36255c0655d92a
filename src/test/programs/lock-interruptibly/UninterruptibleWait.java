// expect: DEADLOCK
// twin: InterruptibleWait
// The second lock() can't be interrupted, so the interrupt that should break the cycle is of no use.
import java.util.concurrent.locks.ReentrantLock;

public final class UninterruptibleWait {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Thread blocked = new Thread(() -> {
            lock.lock();
            lock.unlock();
        });
        lock.lock();
        blocked.start();
        blocked.interrupt();
        blocked.join();
        lock.unlock();
    }
}
