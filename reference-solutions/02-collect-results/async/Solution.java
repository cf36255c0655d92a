import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) {
        try (var executor = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Outcome<T>>> futures =
                    calls.stream().map(call -> start(call, executor)).toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <T> CompletableFuture<Outcome<T>> start(Callable<T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> outcome(call), executor);
    }

    private static <T> Outcome<T> outcome(Callable<T> call) {
        try {
            return new Outcome.Ok<>(call.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
