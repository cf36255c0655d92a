// expect: CLEAN
// twin: SignalBeforeAwait
// A counter remembers the arrival.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalRemembered {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition arrived = lock.newCondition();
        int[] parcels = new int[1];
        Thread courier = new Thread(() -> {
            lock.lock();
            try {
                parcels[0]++;
                arrived.signal();
            } finally {
                lock.unlock();
            }
        });
        courier.start();
        lock.lock();
        try {
            while (parcels[0] == 0) {
                arrived.await();
            }
        } finally {
            lock.unlock();
        }
        courier.join();
    }
}
