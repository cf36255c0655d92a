// expect: DEADLOCK
// twin: MonitorAfterLock
// One thread takes monitor then lock, the other lock then monitor.
import java.util.concurrent.locks.ReentrantLock;

public final class MonitorAgainstLock {
    static final Object monitor = new Object();
    static final ReentrantLock lock = new ReentrantLock();

    static synchronized void nothing() {
        Thread.yield();
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            synchronized (monitor) {
                lock.lock();
                nothing();
                lock.unlock();
            }
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
