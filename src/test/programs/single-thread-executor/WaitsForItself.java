// expect: DEADLOCK
// twin: ReturnsTheFuture
// A task in a single-thread pool waits for another task of the same pool.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class WaitsForItself {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            pool.submit(() -> {
                return pool.submit(() -> 42).get();
            }).get();
        }
    }
}
