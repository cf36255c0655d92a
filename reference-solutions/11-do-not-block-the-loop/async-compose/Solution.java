import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

/** A FutureTask for the worker, and compose back to the loop. */
public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        var fetched = new CompletableFuture<String>();
        workers.execute(new FutureTask<>(blocking) {
            @Override
            protected void done() {
                switch (state()) {
                    case SUCCESS -> fetched.complete(resultNow());
                    case FAILED -> fetched.completeExceptionally(exceptionNow());
                    case CANCELLED, RUNNING -> fetched.cancel(false);
                }
            }
        });
        return fetched.thenCompose(
                text -> CompletableFuture.supplyAsync(() -> onLoop.apply(text), loop));
    }
}
