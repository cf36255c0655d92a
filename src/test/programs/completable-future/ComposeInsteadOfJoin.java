// expect: CLEAN
// twin: JoinInsidePool
// thenCompose leaves the thread free.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ComposeInsteadOfJoin {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        CompletableFuture<Integer> outer = CompletableFuture.supplyAsync(() -> 1, pool)
                .thenCompose(one -> CompletableFuture.supplyAsync(() -> one + 1, pool));
        assert outer.join() == 2;
        pool.shutdown();
    }
}
