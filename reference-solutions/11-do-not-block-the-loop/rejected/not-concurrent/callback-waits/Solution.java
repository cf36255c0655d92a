import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        FutureTask<String> fetched = new FutureTask<>(blocking);
        workers.execute(fetched);
        CompletableFuture<String> answer = new CompletableFuture<>();
        // handle returns at once, and the waiting is done on the loop all the same.
        loop.execute(() -> {
            try {
                answer.complete(onLoop.apply(fetched.get()));
            } catch (ExecutionException e) {
                answer.completeExceptionally(e.getCause());
            } catch (InterruptedException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
