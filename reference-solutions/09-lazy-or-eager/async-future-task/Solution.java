import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex09.Coroutine;
import lab.ex09.Coroutines;

/** A FutureTask, which the JDK runs at most once, and a lock round the flag. */
public final class Solution implements Coroutines {
    private static final class Recipe<T> extends FutureTask<T> implements Coroutine<T> {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Executor on;
        private boolean started;

        Recipe(Callable<T> body, Executor on) {
            super(body);
            this.on = on;
        }

        @Override
        public CompletableFuture<T> start() {
            lock.lock();
            try {
                if (!started) {
                    started = true;
                    on.execute(this);
                }
            } finally {
                lock.unlock();
            }
            return result;
        }

        @Override
        protected void set(T value) {
            super.set(value);
            result.complete(value);
        }

        @Override
        protected void setException(Throwable thrown) {
            super.setException(thrown);
            result.completeExceptionally(thrown);
        }
    }

    @Override
    public <T> Coroutine<T> of(Callable<T> body, Executor on) {
        return new Recipe<>(body, on);
    }

    @Override
    public <T> CompletableFuture<T> createTask(Callable<T> body, Executor on) {
        return new Recipe<>(body, on).start();
    }
}
