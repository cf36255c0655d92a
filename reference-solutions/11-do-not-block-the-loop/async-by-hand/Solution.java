import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

/** From the loop to a worker and back, with callbacks only. */
public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        CompletableFuture<String> answer = new CompletableFuture<String>();
        workers.execute(() -> {
            try {
                String result = blocking.call();
                loop.execute(() -> {
                    try {
                        answer.complete(onLoop.apply(result));
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
