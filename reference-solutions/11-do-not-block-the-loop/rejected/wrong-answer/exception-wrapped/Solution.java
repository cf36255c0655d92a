import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        return CompletableFuture.supplyAsync(() -> call(blocking), workers).thenApplyAsync(onLoop, loop);
    }

    private static String call(Callable<String> blocking) {
        try {
            return blocking.call();
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
