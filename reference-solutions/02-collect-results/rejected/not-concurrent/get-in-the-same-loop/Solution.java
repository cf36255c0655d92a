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
            var outcomes = new ArrayList<Outcome<T>>();
            for (Callable<T> call : calls) {
                // get waits, so the next call is submitted only after this one is done.
                outcomes.add(outcome(executor.submit(call)));
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
