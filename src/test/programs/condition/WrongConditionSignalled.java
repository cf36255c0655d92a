// expect: LOST_WAKE_UP
// twin: RightConditionSignalled
// The producer signals the condition of the producers.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class WrongConditionSignalled {
    static final ReentrantLock lock = new ReentrantLock();
    static final Condition full = lock.newCondition();
    static final Condition empty = lock.newCondition();
    static String slot;

    public static void main(String[] args) throws Exception {
        Thread producer = new Thread(() -> {
            lock.lock();
            slot = "item";
            empty.signalAll();
            lock.unlock();
        });
        producer.start();
        lock.lock();
        try {
            while (slot == null) {
                full.await();
            }
        } finally {
            lock.unlock();
        }
        producer.join();
    }
}
