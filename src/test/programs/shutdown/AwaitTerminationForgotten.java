// expect: DATA_RACE on AwaitTerminationForgotten.total
// twin: AwaitTerminationPolled
// isShutdown is not isTerminated.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class AwaitTerminationForgotten {
    static int total;

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.submit(() -> total += 5);
        pool.shutdown();
        if (pool.isShutdown()) {
            System.out.println(total <= 5);
        }
    }
}
