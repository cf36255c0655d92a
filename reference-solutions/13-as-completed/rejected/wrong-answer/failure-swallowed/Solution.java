import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import lab.ex13.CompletionOrder;

public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        try (var executor = Executors.newFixedThreadPool(maxWorkers)) {
            var service = new ExecutorCompletionService<T>(executor);
            tasks.forEach(service::submit);
            List<T> results = new ArrayList<>();
                for (int i = 0; i < tasks.size(); i++) {
                try {
                    results.add(service.take().get());
                } catch (ExecutionException e) {
                    System.err.println("a task failed: " + e.getCause());
                }
            }
            return results;
        }
    }
}
