import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

/** Waits a second for a tick, and counts on whether it has come or not. */
public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        return CompletableFuture.runAsync(
                () -> {
                    for (int i = n; i > 0; i--) {
                        out.accept(name + ": " + i);
                        tick.get().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
                    }
                    out.accept(name + ": Countdown finished!");
                },
                Thread::startVirtualThread);
    }
}
