import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** A pool of four, invokeAll, and the states of the futures. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(4)) {
            return pool.invokeAll(calls).stream().map(Solution::<T>outcome).toList();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        return switch (future.state()) {
            case SUCCESS -> new Outcome.Ok<>(future.resultNow());
            case FAILED -> new Outcome.Failed<>((Exception) future.exceptionNow());
            case CANCELLED, RUNNING -> throw new IllegalStateException("neither done nor failed");
        };
    }
}
