// expect: CLEAN
// twin: MonitorAgainstLock
// The lock is always the outer one.
import java.util.concurrent.locks.ReentrantLock;

public final class MonitorAfterLock {
    static final Object monitor = new Object();
    static final ReentrantLock lock = new ReentrantLock();

    static synchronized void nothing() {
        Thread.yield();
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            lock.lock();
            synchronized (monitor) {
                nothing();
            }
            lock.unlock();
        });
        a.start();
        lock.lock();
        try {
            synchronized (monitor) {
                nothing();
            }
        } finally {
            lock.unlock();
        }
        a.join();
    }
}
