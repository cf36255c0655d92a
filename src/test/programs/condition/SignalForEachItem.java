// expect: CLEAN
// twin: SignalOnlyWhenEmpty
// Each item wakes one consumer.
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class SignalForEachItem {
    static final ReentrantLock lock = new ReentrantLock();
    static final Condition notEmpty = lock.newCondition();
    static final Queue<String> queue = new ArrayDeque<>();

    static void put(String item) {
        lock.lock();
        try {
            queue.add(item);
            notEmpty.signal();
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
        Thread a = new Thread(SignalForEachItem::take);
        Thread b = new Thread(SignalForEachItem::take);
        a.start();
        b.start();
        put("first");
        put("second");
        a.join();
        b.join();
    }
}
