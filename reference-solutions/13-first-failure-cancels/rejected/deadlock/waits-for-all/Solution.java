import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import lab.ex13.AllOrNothing;

public final class Solution implements AllOrNothing {
    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var executor = Executors.newFixedThreadPool(maxWorkers);
        try {
            List<CompletableFuture<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(CompletableFuture.supplyAsync(() -> value(task), executor));
            }
            var all = CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
            all.get();
            return futures.stream().map(CompletableFuture::join).toList();
        } catch (ExecutionException e) {
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
