import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

/** Whoever comes first runs the loop; a callback that comes meanwhile only leaves word. */
public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        Run run = new Run(name, n, tick, out);
        run.go();
        return run.done;
    }

    private static final class Run {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final AtomicInteger calls = new AtomicInteger();
        private final String name;
        private final Supplier<CompletableFuture<Void>> tick;
        private final Consumer<String> out;
        private int left;

        Run(String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
            this.name = name;
            this.left = n;
            this.tick = tick;
            this.out = out;
        }

        void go() {
            if (calls.getAndIncrement() != 0) {
                return;
            }
            do {
                if (left == 0) {
                    out.accept(name + ": Countdown finished!");
                    done.complete(null);
                    return;
                }
                out.accept(name + ": " + left--);
                tick.get().whenComplete((ticked, failure) -> {
                    if (failure == null) {
                        go();
                    } else {
                        done.completeExceptionally(failure);
                    }
                });
            } while (calls.decrementAndGet() != 0);
        }
    }
}
