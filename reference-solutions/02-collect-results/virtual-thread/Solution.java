import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (Callable<T> call : calls) {
                futures.add(executor.submit(call));
            }
            var outcomes = new ArrayList<Outcome<T>>();
            for (Future<T> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) throws InterruptedException {
        try {
            return new Outcome.Ok<>(future.get());
        } catch (ExecutionException e) {
            return new Outcome.Failed<>((Exception) e.getCause());
        }
    }
}
