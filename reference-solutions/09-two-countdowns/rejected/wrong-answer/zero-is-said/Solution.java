import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        for (int i = n; i >= 0; i--) {
            out.accept(name + ": " + i);
            CompletableFuture<Void> next = tick.get();
            if (!next.isDone() || next.isCompletedExceptionally()) {
                int rest = i - 1;
                return next.thenCompose(done -> countdown(name, rest, tick, out));
            }
        }
        out.accept(name + ": Countdown finished!");
        return CompletableFuture.completedFuture(null);
    }
}
