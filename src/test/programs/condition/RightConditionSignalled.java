// expect: CLEAN
// twin: WrongConditionSignalled
// The producer signals those who wait for an item, and the consumer those who wait for room.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class RightConditionSignalled {
    static final ReentrantLock lock = new ReentrantLock();
    static final Condition full = lock.newCondition();
    static final Condition empty = lock.newCondition();
    static String slot;

    public static void main(String[] args) throws Exception {
        Thread producer = new Thread(() -> {
            lock.lock();
            slot = "item";
            full.signalAll();
            lock.unlock();
        });
        producer.start();
        lock.lock();
        try {
            while (slot == null) {
                full.await();
            }
            slot = null;
            empty.signalAll();
        } finally {
            lock.unlock();
        }
        producer.join();
    }
}
