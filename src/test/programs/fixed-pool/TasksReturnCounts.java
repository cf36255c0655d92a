// expect: CLEAN
// twin: TasksShareCounter
// Each task returns its part, main adds up.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public final class TasksReturnCounts {
    private static final int EACH = 1;

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> a = pool.submit(() -> EACH);
        Future<Integer> b = pool.submit(() -> EACH);
        pool.shutdown();
        assert a.get() + b.get() == 2;
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }
}
