import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import lab.ex09.Coroutine;
import lab.ex09.Coroutines;

/** A concurrent map makes the future once for each coroutine. */
public final class Solution implements Coroutines {
    @Override
    public <T> Coroutine<T> of(Callable<T> body, Executor on) {
        ConcurrentHashMap<String, CompletableFuture<T>> runs = new ConcurrentHashMap<>(1);
        return () -> runs.computeIfAbsent("run", key -> createTask(body, on));
    }

    @Override
    public <T> CompletableFuture<T> createTask(Callable<T> body, Executor on) {
        CompletableFuture<T> result = new CompletableFuture<>();
        on.execute(() -> {
            try {
                result.complete(body.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
