// expect: CLEAN
// twin: FutureGetTimeout
// After the time-out the task is cancelled and another answer given.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class FutureGetTimeoutCancels {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<String> page = pool.submit(() -> {
                Thread.sleep(90);
                return "page";
            });
            try {
                System.out.println(page.get(10, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                page.cancel(true);
            }
        }
    }
}
