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
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> call(blocking), workers).thenApplyAsync(onLoop, loop);
        // The loop waits for something that only the loop can do.
        answer.exceptionally(failure -> null).join();
        return answer;
    }

    private static String call(Callable<String> blocking) {
        try {
            return blocking.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
