import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import lab.ex13.CompletionOrder;

/** A chain for each task; what is to be done on completion is attached to it. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        List<T> results = Collections.synchronizedList(new ArrayList<>());
        var failure = new AtomicReference<Throwable>();
        try (var executor = Executors.newFixedThreadPool(maxWorkers)) {
            var all = tasks.stream()
                    .map(task -> CompletableFuture.supplyAsync(() -> value(task), executor)
                            .thenAccept(results::add)
                            .exceptionally(e -> {
                                failure.compareAndSet(null, e.getCause());
                                return null;
                            }))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
        if (failure.get() != null) {
            throw (Exception) failure.get();
        }
        return results;
    }

    private static <T> T value(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
