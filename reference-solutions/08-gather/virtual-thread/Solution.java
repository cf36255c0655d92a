import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import lab.ex08.Gather;

public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        var futures = new ArrayList<CompletableFuture<T>>();
        for (Supplier<CompletableFuture<T>> coroutine : coroutines) {
            futures.add(coroutine.get());
        }
        var gathered = new CompletableFuture<List<T>>();
        // A virtual thread may wait: that costs nothing, and gather itself returns.
        Thread.startVirtualThread(() -> collect(futures, gathered));
        return gathered;
    }

    private static <T> void collect(List<CompletableFuture<T>> futures, CompletableFuture<List<T>> gathered) {
        try {
            var results = new ArrayList<T>();
            for (CompletableFuture<T> future : futures) {
                results.add(future.get());
            }
            gathered.complete(results);
        } catch (ExecutionException e) {
            gathered.completeExceptionally(e.getCause());
        } catch (InterruptedException e) {
            gathered.completeExceptionally(e);
        }
    }
}
