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
            // Atomic twice is not atomic once: another thread may ask between the two lines.
            if (!started.get()) {
                run(body, on, result);
                started.set(true);
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
