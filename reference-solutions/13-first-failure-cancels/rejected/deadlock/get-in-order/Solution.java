import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex13.AllOrNothing;

public final class Solution implements AllOrNothing {
    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        try (var executor = Executors.newFixedThreadPool(maxWorkers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
