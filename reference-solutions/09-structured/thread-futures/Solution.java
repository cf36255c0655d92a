import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

/** Futures on a cached pool; the first failure shuts the pool down. */
public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        CompletableFuture<?>[] all = starts.stream()
                .map(start -> CompletableFuture.runAsync(() -> count(start, tick, out), pool)
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                firstFailure.completeExceptionally(failure.getCause());
                            }
                        }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.anyOf(CompletableFuture.allOf(all), firstFailure)
                .exceptionally(failure -> null)
                .join();
        if (firstFailure.isCompletedExceptionally()) {
            pool.shutdownNow();
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
        if (firstFailure.isCompletedExceptionally()) {
            throw (Exception) firstFailure.exceptionNow();
        }
    }

    private static void count(Start start, Tick tick, Consumer<String> out) {
        try {
            for (int n = start.n(); n > 0; n--) {
                out.accept(start.name() + ": " + n);
                tick.await(start.name());
            }
            out.accept(start.name() + ": Countdown finished!");
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
