import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex13.AllOrNothing;

public final class Solution implements AllOrNothing {
    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        List<Future<T>> futures = new ArrayList<>();
        var executor = Executors.newFixedThreadPool(maxWorkers);
        try {
            var service = new ExecutorCompletionService<T>(executor);
            for (Callable<T> task : tasks) {
                futures.add(service.submit(task));
            }
            for (int i = 0; i < tasks.size(); i++) {
                // Throws as soon as one has failed.
                service.take().get();
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.resultNow());
            }
            return results;
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            futures.forEach(future -> future.cancel(false));
            executor.close();
        }
    }
}
