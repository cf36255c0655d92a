import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import lab.ex13.AllOrNothing;

public final class Solution implements AllOrNothing {
    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var executor = Executors.newFixedThreadPool(maxWorkers);
        try {
            var service = new ExecutorCompletionService<T>(executor);
            for (Callable<T> task : tasks) {
                service.submit(task);
            }
            List<T> results = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                results.add(service.take().get());
            }
            return results;
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }
}
