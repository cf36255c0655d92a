import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        // Prints the right lines, but keeps its caller waiting: two countdowns run one after the other.
        for (int i = n; i > 0; i--) {
            out.accept(name + ": " + i);
            tick.get().join();
        }
        out.accept(name + ": Countdown finished!");
        return CompletableFuture.completedFuture(null);
    }
}
