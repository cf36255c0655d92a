import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import lab.ex09.Coroutine;
import lab.ex09.Coroutines;

/** A volatile field that is looked at twice. */
public final class Solution implements Coroutines {
    private static final class Once<T> implements Coroutine<T> {
        private final Callable<T> body;
        private final Executor on;
        private volatile CompletableFuture<T> run;

        Once(Callable<T> body, Executor on) {
            this.body = body;
            this.on = on;
        }

        @Override
        public CompletableFuture<T> start() {
            CompletableFuture<T> known = run;
            if (known == null) {
                synchronized (this) {
                    known = run;
                    if (known == null) {
                        run = known = go(body, on);
                    }
                }
            }
            return known;
        }
    }

    @Override
    public <T> Coroutine<T> of(Callable<T> body, Executor on) {
        return new Once<>(body, on);
    }

    @Override
    public <T> CompletableFuture<T> createTask(Callable<T> body, Executor on) {
        return go(body, on);
    }

    private static <T> CompletableFuture<T> go(Callable<T> body, Executor on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return body.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                on);
    }
}
