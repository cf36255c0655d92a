import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** Two calls are under way at once, and then one after the other: only one of them has a thread of its own. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        List<Outcome<T>> outcomes = new ArrayList<>();
        if (calls.isEmpty()) {
            return outcomes;
        }
        try (var executor = Executors.newSingleThreadExecutor()) {
            Future<Outcome<T>> first = executor.submit(() -> outcome(calls.getFirst()));
            for (Callable<T> call : calls.subList(1, calls.size())) {
                outcomes.add(outcome(call));
            }
            outcomes.addFirst(first.get());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return outcomes;
    }

    private static <T> Outcome<T> outcome(Callable<T> call) {
        try {
            return new Outcome.Ok<>(call.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
