import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

/** The whole chain is laid out beforehand, one link for each number. */
public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (int i = n; i > 0; i--) {
            String line = name + ": " + i;
            chain = chain.thenCompose(before -> {
                out.accept(line);
                return tick.get();
            });
        }
        return chain.thenRun(() -> out.accept(name + ": Countdown finished!"));
    }
}
