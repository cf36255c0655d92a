// expect: DATA_RACE
// twin: IdentityAndWeak
// A WeakHashMap is filled by two threads.
import java.util.*;

public final class WeakCacheUnlocked {
    static final Map<Object, String> cache = new WeakHashMap<>();

    public static void main(String[] args) throws Exception {
        Object a = new Object(), b = new Object();
        Thread t = Thread.ofVirtual().start(() -> cache.put(a, "a"));
        cache.put(b, "b");
        t.join();
    }
}
