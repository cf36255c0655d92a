// expect: DATA_RACE on MixedMonitorAndLock.items
// twin: LockOnBothSides
// One side uses the lock, the other the lock object's monitor.
import java.util.concurrent.locks.ReentrantLock;

public final class MixedMonitorAndLock {
    static int items;

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Thread a = new Thread(() -> {
            synchronized (lock) {
                items++;
            }
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
