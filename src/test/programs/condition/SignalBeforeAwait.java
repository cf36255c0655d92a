// expect: LOST_WAKE_UP
// twin: SignalRemembered
// await without a condition misses a signal that came first.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalBeforeAwait {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition arrived = lock.newCondition();
        Thread courier = new Thread(() -> {
            lock.lock();
            try {
                arrived.signal();
            } finally {
                lock.unlock();
            }
        });
        courier.start();
        lock.lock();
        try {
            arrived.await();
        } finally {
            lock.unlock();
        }
        courier.join();
    }
}
