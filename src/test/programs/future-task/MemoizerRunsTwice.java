// expect: FAILED
// twin: MemoizerRunsOnce
// Two threads create a task for the same key; both run.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

public final class MemoizerRunsTwice {
    static final ConcurrentHashMap<Integer, FutureTask<Integer>> cache = new ConcurrentHashMap<>();
    static final AtomicInteger computed = new AtomicInteger();

    static int compute(int n) {
        FutureTask<Integer> task = cache.get(n);
        if (task == null) {
            task = new FutureTask<>(() -> {
                computed.incrementAndGet();
                return n * n;
            });
            cache.put(n, task);
            task.run();
        }
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> compute(4));
        other.start();
        compute(4);
        other.join();
        assert computed.get() == 1 : "computed twice";
    }
}
