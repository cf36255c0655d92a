// expect: CLEAN
// twin: WeakCacheUnlocked
// Identity maps under a lock, a synchronized weak map, and cleaners.
import java.lang.ref.*;
import java.util.*;

public final class IdentityAndWeak {
    private final Map<Object, Integer> ids = new IdentityHashMap<>();
    private final Map<Object, String> names = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Cleaner CLEANER = Cleaner.create();

    static class Res implements AutoCloseable {
        private final Cleaner.Cleanable c;
        static int closed;

        Res() {
            c = CLEANER.register(this, () -> {
                synchronized (Res.class) {
                    closed++;
                }
            });
        }

        @Override
        public void close() {
            c.clean();
        }
    }

    synchronized int id(Object o) {
        return ids.computeIfAbsent(o, k -> ids.size());
    }

    public static void main(String[] args) throws Exception {
        var m = new IdentityAndWeak();
        Object key = new Object();
        Thread t = new Thread(() -> {
            m.id(key);
            m.names.put(key, "k");
            try (Res r = new Res()) {}
        });
        t.start();
        m.id(new String("a"));
        m.id(new String("a"));
        try (Res r = new Res()) {
            m.names.put("b", "B");
        }
        t.join();
        assert m.ids.size() == 3;
        synchronized (Res.class) {
            assert Res.closed == 2;
        }
        WeakReference<Object> w = new WeakReference<>(key);
        System.gc();
        assert w.get() == key;
        Reference.reachabilityFence(key);
    }
}
