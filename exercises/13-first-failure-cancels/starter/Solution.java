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
        // Right as long as nothing fails. What becomes of the others if the last task fails at once?
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
