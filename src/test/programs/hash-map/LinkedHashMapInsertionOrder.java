// expect: CLEAN
// twin: LinkedHashMapAccessOrder
// With insertion order get changes nothing.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class LinkedHashMapInsertionOrder {
    static final Map<String, String> recent = new LinkedHashMap<>();
    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    static String look(String key) {
        lock.readLock().lock();
        try {
            return recent.get(key);
        } finally {
            lock.readLock().unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        recent.put("a", "1");
        recent.put("b", "2");
        recent.put("c", "3");
        Thread other = new Thread(() -> look("a"));
        other.start();
        look("b");
        other.join();
    }
}
