import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lab.ex13.CompletionOrder;

/** Futures completed by hand, which a queue of completed futures turns into the order of completion. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var pool = new ThreadPoolExecutor(maxWorkers, maxWorkers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        try {
            var completed = new LinkedBlockingQueue<CompletableFuture<T>>();
            for (Callable<T> task : tasks) {
                var future = new CompletableFuture<T>();
                future.whenComplete((value, failure) -> completed.add(future));
                pool.execute(() -> {
                    try {
                        future.complete(task.call());
                    } catch (Exception e) {
                        future.completeExceptionally(e);
                    }
                });
            }
            List<T> results = new ArrayList<>();
            Exception failure = null;
            for (int i = 0; i < tasks.size(); i++) {
                var next = completed.take();
                switch (next.state()) {
                    case SUCCESS -> results.add(next.resultNow());
                    case FAILED -> failure = failure == null ? (Exception) next.exceptionNow() : failure;
                    case RUNNING, CANCELLED -> throw new IllegalStateException("completed, but " + next.state());
                }
            }
            if (failure != null) {
                throw failure;
            }
            return results;
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }
}
