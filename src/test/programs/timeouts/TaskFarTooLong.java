// expect: CLEAN
// twin: TaskAboutAsLong
// The task takes many times as long as anybody waits for it.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class TaskFarTooLong {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<Integer> answer = pool.submit(() -> {
            Thread.sleep(5_000);
            return 42;
        });
        try {
            answer.get(100, TimeUnit.MILLISECONDS);
            throw new AssertionError("no time-out");
        } catch (TimeoutException expected) {
            answer.cancel(true);
        } finally {
            pool.shutdownNow();
        }
    }
}
