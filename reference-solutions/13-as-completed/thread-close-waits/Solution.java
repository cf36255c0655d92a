import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.ex13.CompletionOrder;

/** Throws at once and leaves it to close to wait for the rest, as Python's with block does. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(maxWorkers)) {
            CompletionService<T> service = new ExecutorCompletionService<>(executor);
            for (Callable<T> task : tasks) {
                service.submit(task);
            }
            List<T> results = new ArrayList<>();
            while (results.size() < tasks.size()) {
                results.add(service.take().get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception own) {
                throw own;
            }
            throw e;
        }
    }
}
