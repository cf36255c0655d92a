// expect: CLEAN
// twin: MixedMonitorAndLock
// Both sides use the lock.
import java.util.concurrent.locks.ReentrantLock;

public final class LockOnBothSides {
    static int items;

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Thread a = new Thread(() -> {
            lock.lock();
            items++;
            lock.unlock();
        });
        a.start();
        lock.lock();
        try {
            items++;
        } finally {
            lock.unlock();
        }
        a.join();
        System.out.println(items > 0);
    }
}
