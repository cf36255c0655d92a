import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex13.CompletionOrder;

/** Plain threads that draw numbers and put what became of each task on a queue. */
public final class Solution implements CompletionOrder {
    private record Outcome<T>(T value, Exception failure) {}

    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        BlockingQueue<Outcome<T>> outcomes = new LinkedBlockingQueue<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(maxWorkers, tasks.size()); i++) {
            Thread worker = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < tasks.size(); n = next.getAndIncrement()) {
                    outcomes.add(outcome(tasks.get(n)));
                }
            });
            workers.add(worker);
            worker.start();
        }
        List<T> results = new ArrayList<>();
        Exception failure = null;
        for (int i = 0; i < tasks.size(); i++) {
            Outcome<T> outcome = outcomes.take();
            if (outcome.failure() == null) {
                results.add(outcome.value());
            } else if (failure == null) {
                failure = outcome.failure();
            }
        }
        for (Thread worker : workers) {
            worker.join();
        }
        if (failure != null) {
            throw failure;
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
