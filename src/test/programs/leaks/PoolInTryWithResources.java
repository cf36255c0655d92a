// expect: CLEAN
// twin: PoolNotShutDown
// close shuts down and waits.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class PoolInTryWithResources {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            System.out.println(pool.submit(() -> "done").get());
        }
    }
}
