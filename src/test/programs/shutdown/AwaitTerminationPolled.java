// expect: CLEAN
// twin: AwaitTerminationForgotten
// isTerminated returning true orders the tasks' writes.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class AwaitTerminationPolled {
    static int total;

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.submit(() -> total += 5);
        pool.shutdown();
        while (!pool.isTerminated()) {
            Thread.yield();
        }
        assert total == 5;
    }
}
