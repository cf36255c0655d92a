import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import lab.ex09.Coroutine;
import lab.ex09.Coroutines;

public final class Solution implements Coroutines {
    @Override
    public <T> Coroutine<T> of(Callable<T> body, Executor on) {
        // Lazy, but without a memory: each start is a new run.
        return () -> {
            var result = new CompletableFuture<T>();
            run(body, on, result);
            return result;
        };
    }

    @Override
    public <T> CompletableFuture<T> createTask(Callable<T> body, Executor on) {
        return of(body, on).start();
    }

    private static <T> void run(Callable<T> body, Executor on, CompletableFuture<T> result) {
        on.execute(() -> {
            try {
                result.complete(body.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
    }
}
