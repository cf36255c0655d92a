import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

/** The worker may wait, for the loop as well: only the loop must not. */
public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        var answer = new CompletableFuture<String>();
        workers.execute(() -> {
            try {
                String text = blocking.call();
                var task = new FutureTask<>(() -> onLoop.apply(text));
                loop.execute(task);
                answer.complete(task.get());
            } catch (ExecutionException e) {
                answer.completeExceptionally(e.getCause());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
