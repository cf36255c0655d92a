import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import java.util.concurrent.Executor;
import lab.ex09.Coroutine;
import lab.ex09.Coroutines;


public final class Solution implements Coroutines {
    private final class Once<T> implements Coroutine<T> {
        private final Callable<T> body;
        private final Executor on;
        private CompletableFuture<T> future;

        Once(Callable<T> body, Executor on) {
            this.body = body;
            this.on = on;
        }

        @Override
        public synchronized CompletableFuture<T> start() {
            if (future == null) {
                future = createTask(body, on);
            }
            return future;
        }
    }

    @Override
    public <T> Coroutine<T> of(Callable<T> body, Executor on) {
        return new Once<T>(body, on);
    }

    @Override
    public <T> CompletableFuture<T> createTask(Callable<T> body, Executor on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return body.call();
                    } catch (Exception e) {
                        throw new IllegalStateException("the body failed", e);
                    }
                },
                on);
    }
}
