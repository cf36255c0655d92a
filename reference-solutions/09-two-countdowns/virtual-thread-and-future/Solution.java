import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

/** A daemon platform thread would do as well; what counts is that it is not the caller's. */
public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        var finished = new CompletableFuture<Void>();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                for (int left = n; left > 0; left--) {
                    out.accept(name + ": " + left);
                    tick.get().get();
                }
                out.accept(name + ": Countdown finished!");
                finished.complete(null);
            } catch (ExecutionException e) {
                finished.completeExceptionally(e.getCause());
            } catch (InterruptedException e) {
                finished.completeExceptionally(e);
            }
        });
        return finished;
    }
}
