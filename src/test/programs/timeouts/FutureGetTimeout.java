// expect: FAILED
// twin: FutureGetTimeoutCancels
// get(timeout) throws if the task sleeps longer.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public final class FutureGetTimeout {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<String> page = pool.submit(() -> {
                Thread.sleep(90);
                return "page";
            });
            System.out.println(page.get(10, TimeUnit.MILLISECONDS));
        }
    }
}
