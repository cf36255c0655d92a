import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        if (n > 0) {
            out.accept(name + ": " + n);
            // Calls itself at once when the tick is complete already.
            return tick.get().thenCompose(done -> countdown(name, n - 1, tick, out));
        }
        out.accept(name + ": Countdown finished!");
        return CompletableFuture.completedFuture(null);
    }
}
