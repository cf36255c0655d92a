// expect: CLEAN
// twin: CacheCheckThenAct
// The first caller runs the task, the others wait for it.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class SingleFlight {
    private final ConcurrentMap<String, FutureTask<Integer>> inFlight = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    int get(String key) throws Exception {
        FutureTask<Integer> mine = new FutureTask<>(() -> {
            calls.incrementAndGet();
            Thread.sleep(10);
            return key.length();
        });
        FutureTask<Integer> was = inFlight.putIfAbsent(key, mine);
        if (was == null) {
            was = mine;
            mine.run();
        }
        return was.get();
    }

    public static void main(String[] args) throws Exception {
        SingleFlight f = new SingleFlight();
        List<Callable<Integer>> work = List.of(() -> f.get("abc"), () -> f.get("abc"), () -> f.get("de"));
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            int sum = 0;
            for (Future<Integer> each : pool.invokeAll(work)) sum += each.get();
            assert sum == 8;
            assert f.calls.get() == 2;
        } finally {
            pool.shutdownNow();
        }
    }
}
