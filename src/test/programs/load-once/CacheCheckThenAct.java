// expect: FAILED
// twin: SingleFlight
// Two threads may both find that the key is missing.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class CacheCheckThenAct {
    static final Map<String, Object> cache = new ConcurrentHashMap<>();
    static final AtomicInteger loads = new AtomicInteger();

    static Object load(String k) {
        if (!cache.containsKey(k)) {
            loads.getAndIncrement();
            cache.put(k, new Object());
        }
        return cache.get(k);
    }

    public static void main(String[] args) throws Exception {
        try (var ex = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Object> x = ex.submit(() -> load("k"));
            Future<Object> y = ex.submit(() -> load("k"));
            x.get();
            y.get();
        }
        assert loads.get() == 1 : "loaded twice";
    }
}
