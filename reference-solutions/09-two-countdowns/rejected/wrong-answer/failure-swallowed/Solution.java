import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;


public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (int i = n; i > 0; i--) {
            String line = name + ": " + i;
            chain = chain.thenCompose(before -> {
                out.accept(line);
                // The countdown goes on as if the tick had come.
                return tick.get().exceptionally(failure -> null);
            });
        }
        return chain.thenRun(() -> out.accept(name + ": Countdown finished!"));
    }
}
