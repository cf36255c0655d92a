import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import lab.ex13.CompletionOrder;

/** A thread for each task, and permits that bound how many of them work. */
public final class Solution implements CompletionOrder {
    private record Outcome<T>(T value, Exception failure) {}

    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var outcomes = new ConcurrentLinkedQueue<Outcome<T>>();
        var permits = new Semaphore(maxWorkers);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                executor.submit(() -> {
                    permits.acquireUninterruptibly();
                    try {
                        outcomes.add(outcome(task));
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        List<T> results = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            if (outcome.failure() != null) {
                throw outcome.failure();
            }
            results.add(outcome.value());
        }
        return results;
    }

    private static <T> Outcome<T> outcome(Callable<T> task) {
        try {
            return new Outcome<>(task.call(), null);
        } catch (Exception e) {
            return new Outcome<>(null, e);
        }
    }
}
