// expect: CLEAN
// twin: MemoizerRunsTwice
// putIfAbsent decides who runs the task.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

public final class MemoizerRunsOnce {
    static final ConcurrentHashMap<Integer, FutureTask<Integer>> cache = new ConcurrentHashMap<>();
    static final AtomicInteger computed = new AtomicInteger();

    static int compute(int n) {
        FutureTask<Integer> task = cache.get(n);
        if (task == null) {
            task = new FutureTask<>(() -> {
                computed.incrementAndGet();
                return n * n;
            });
            FutureTask<Integer> earlier = cache.putIfAbsent(n, task);
            if (earlier == null) {
                task.run();
            } else {
                task = earlier;
            }
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
