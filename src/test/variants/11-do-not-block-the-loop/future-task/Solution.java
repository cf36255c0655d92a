import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

/** A future task that says when it is done. */
public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        workers.execute(new FutureTask<>(blocking) {
            @Override
            protected void done() {
                loop.execute(() -> {
                    try {
                        answer.complete(onLoop.apply(get()));
                    } catch (ExecutionException e) {
                        answer.completeExceptionally(e.getCause());
                    } catch (Throwable e) {
                        answer.completeExceptionally(e);
                    }
                });
            }
        });
        return answer;
    }
}
