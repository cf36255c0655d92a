// expect: LOST_WAKE_UP
// twin: SignalForEachItem
// put signals only if the queue was empty, so the second of two consumers may sleep beside an item.
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalOnlyWhenEmpty {
    static final ReentrantLock lock = new ReentrantLock();
    static final Condition notEmpty = lock.newCondition();
    static final Queue<String> queue = new ArrayDeque<>();

    static void put(String item) {
        lock.lock();
        try {
            boolean wasEmpty = queue.isEmpty();
            queue.add(item);
            if (wasEmpty) {
                notEmpty.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    static void take() {
        lock.lock();
        try {
            while (queue.isEmpty()) {
                notEmpty.awaitUninterruptibly();
            }
            queue.remove();
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(SignalOnlyWhenEmpty::take);
        Thread b = new Thread(SignalOnlyWhenEmpty::take);
        a.start();
        b.start();
        put("first");
        put("second");
        a.join();
        b.join();
    }
}
