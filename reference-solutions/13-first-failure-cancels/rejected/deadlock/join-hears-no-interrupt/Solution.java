import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import lab.ex13.AllOrNothing;

public final class Solution implements AllOrNothing {
    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var executor = Executors.newFixedThreadPool(maxWorkers);
        try {
            List<CompletableFuture<T>> futures = new ArrayList<>();
            var failed = new CompletableFuture<Void>();
            for (Callable<T> task : tasks) {
                var future = CompletableFuture.supplyAsync(() -> value(task), executor);
                future.whenComplete((value, e) -> {
                    if (e != null) {
                        failed.completeExceptionally(e.getCause());
                    }
                });
                futures.add(future);
            }
            var all = CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
            CompletableFuture.anyOf(failed, all).join();
            return futures.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }

    private static <T> T value(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
