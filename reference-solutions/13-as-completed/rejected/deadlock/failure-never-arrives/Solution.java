import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex13.CompletionOrder;

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
                    try {
                        outcomes.add(new Outcome<>(tasks.get(n).call(), null));
                    } catch (Exception e) {
                        System.err.println("a task failed: " + e);
                    }
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
}
