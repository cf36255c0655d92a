import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** A chain for each call, on virtual threads; allOf waits, handle unwraps. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) {
        var stages = new ArrayList<CompletableFuture<Outcome<T>>>();
        for (Callable<T> call : calls) {
            stages.add(CompletableFuture.supplyAsync(() -> value(call), Thread::startVirtualThread)
                    .handle((value, failure) -> failure == null
                            ? new Outcome.Ok<>(value)
                            : new Outcome.Failed<>((Exception) failure.getCause())));
        }
        return CompletableFuture.allOf(stages.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> stages.stream().map(CompletableFuture::join).toList())
                .join();
    }

    private static <T> T value(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
