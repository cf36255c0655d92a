// expect: CLEAN
// twin: CancelledTaskStillRuns
// The pool is closed before the progress is read.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class CancelledTaskAwaited {
    static int progress;

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Future<?> task = pool.submit(() -> {
            progress++;
            progress++;
        });
        task.cancel(true);
        pool.close();
        System.out.println(progress <= 2);
    }
}
