import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        return CompletableFuture.runAsync(() -> count(name, n, tick, out), Thread::startVirtualThread);
    }

    private static void count(String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        for (int i = n; i > 0; i--) {
            out.accept(name + ": " + i);
            tick.get().join();
        }
        out.accept(name + ": Countdown finished!");
    }
}
