// expect: DATA_RACE on CancelledTaskStillRuns.progress
// twin: CancelledTaskAwaited
// cancel returns at once; the task may still be running.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class CancelledTaskStillRuns {
    static int progress;

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Future<?> task = pool.submit(() -> {
            progress++;
            progress++;
        });
        task.cancel(true);
        System.out.println(progress <= 2);
        pool.shutdown();
    }
}
