import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import lab.ex13.CompletionOrder;

/** Virtual threads with permits; results and failures come through one queue. */
public final class Solution implements CompletionOrder {
    private record Result<T>(T value, Exception failure) {}

    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        LinkedBlockingQueue<Result<T>> results = new LinkedBlockingQueue<>();
        Semaphore permits = new Semaphore(maxWorkers);
        List<T> values = new ArrayList<>();
        Exception first = null;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                CompletableFuture.runAsync(
                        () -> {
                            permits.acquireUninterruptibly();
                            try {
                                results.add(new Result<>(task.call(), null));
                            } catch (Exception e) {
                                results.add(new Result<>(null, e));
                            } finally {
                                permits.release();
                            }
                        },
                        executor);
            }
            for (int i = 0; i < tasks.size(); i++) {
                Result<T> result = results.take();
                if (result.failure() == null) {
                    values.add(result.value());
                } else if (first == null) {
                    first = result.failure();
                }
            }
        }
        if (first != null) {
            throw first;
        }
        return values;
    }
}
