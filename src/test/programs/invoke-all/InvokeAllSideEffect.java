// expect: DATA_RACE on Totals.sum
// twin: InvokeAllOnOneThread
// invokeAll waits for all tasks, but they race with each other.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class InvokeAllSideEffect {
    static class Totals {
        long sum;
    }

    public static void main(String[] args) throws Exception {
        Totals totals = new Totals();
        Callable<Long> low = () -> totals.sum += 10;
        Callable<Long> high = () -> totals.sum += 1000;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.invokeAll(List.of(low, high));
        pool.shutdown();
        System.out.println(totals.sum >= 10);
    }
}
