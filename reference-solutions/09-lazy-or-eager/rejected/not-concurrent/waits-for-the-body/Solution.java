import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import lab.ex09.Coroutine;
import lab.ex09.Coroutines;

public final class Solution implements Coroutines {
    @Override
    public <T> Coroutine<T> of(Callable<T> body, Executor on) {
        var result = new CompletableFuture<T>();
        var started = new AtomicBoolean();
        return () -> {
            if (started.compareAndSet(false, true)) {
                run(body, on, result);
                // Whoever starts it is kept until the body is done.
                result.exceptionally(failure -> null).join();
            }
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
