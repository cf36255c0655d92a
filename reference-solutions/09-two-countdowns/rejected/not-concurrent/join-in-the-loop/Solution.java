import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        for (int i = n; i > 0; i--) {
            out.accept(name + ": " + i);
            try {
                // Waits on the caller's thread.
                tick.get().join();
            } catch (CompletionException e) {
                return CompletableFuture.failedFuture(e.getCause());
            }
        }
        out.accept(name + ": Countdown finished!");
        return CompletableFuture.completedFuture(null);
    }
}
