// expect: DEADLOCK
// twin: ComposeInsteadOfJoin
// A task of a pool of one waits for a stage that needs the same pool.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class JoinInsidePool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        CompletableFuture<Integer> outer = CompletableFuture.supplyAsync(
                () -> CompletableFuture.supplyAsync(() -> 1, pool).join() + 1, pool);
        outer.join();
        pool.shutdown();
    }
}
