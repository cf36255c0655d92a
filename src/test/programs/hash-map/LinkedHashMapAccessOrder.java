// expect: DATA_RACE
// twin: LinkedHashMapInsertionOrder
// With access order even get changes the map, so a read lock is not enough.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class LinkedHashMapAccessOrder {
    static final Map<String, String> recent = new LinkedHashMap<>(16, 0.75f, true);
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
