// expect: CLEAN
// twin: InvokeAllSideEffect
// On a single thread the tasks come one after the other.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class InvokeAllOnOneThread {
    static class Totals {
        long sum;
    }

    public static void main(String[] args) throws Exception {
        Totals totals = new Totals();
        Callable<Long> low = () -> totals.sum += 10;
        Callable<Long> high = () -> totals.sum += 1000;
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.invokeAll(List.of(low, high));
        pool.shutdown();
        assert totals.sum == 1010;
    }
}
