import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex13.CompletionOrder;

public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        try (var executor = Executors.newFixedThreadPool(maxWorkers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            Exception first = null;
            // The futures are in the order of the tasks, whichever is ready.
            for (Future<T> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    if (first == null) {
                        first = (Exception) e.getCause();
                    }
                }
            }
            if (first != null) {
                throw first;
            }
            return results;
        }
    }
}
