// expect: CLEAN
// twin: WaitsForItself
// The task returns the future, and main waits for it.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ReturnsTheFuture {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            assert pool.submit(() -> pool.submit(() -> 42)).get().get() == 42;
        }
    }
}
