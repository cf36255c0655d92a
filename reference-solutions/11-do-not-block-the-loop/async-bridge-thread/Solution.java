import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import lab.ex11.Handler;

/** Lets a virtual thread of its own wait: first for the worker, then for the loop. */
public final class Solution implements Handler {
    @Override
    public CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                String fetched = run(blocking, workers);
                answer.complete(run(() -> onLoop.apply(fetched), loop));
            } catch (ExecutionException e) {
                answer.completeExceptionally(e.getCause());
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static String run(Callable<String> step, Executor where) throws ExecutionException, InterruptedException {
        FutureTask<String> task = new FutureTask<>(step);
        where.execute(task);
        return task.get();
    }
}
