import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lab.ex09.Countdown;

/** What a compiler makes of a coroutine: an object with a state and a method that goes on. */
public final class Solution implements Countdown {
    @Override
    public CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
        Machine machine = new Machine(name, n, tick, out);
        machine.goOn();
        return machine.finished;
    }

    private static final class Machine {
        private final CompletableFuture<Void> finished = new CompletableFuture<>();
        private final String name;
        private final Supplier<CompletableFuture<Void>> tick;
        private final Consumer<String> out;
        private int n;

        Machine(String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out) {
            this.name = name;
            this.n = n;
            this.tick = tick;
            this.out = out;
        }

        void goOn() {
            while (n > 0) {
                out.accept(name + ": " + n--);
                CompletableFuture<Void> next = tick.get();
                if (next.isCompletedExceptionally()) {
                    finished.completeExceptionally(next.exceptionNow());
                    return;
                }
                if (!next.isDone()) {
                    next.whenComplete((done, failure) -> {
                        if (failure == null) {
                            goOn();
                        } else {
                            finished.completeExceptionally(failure);
                        }
                    });
                    return;
                }
            }
            out.accept(name + ": Countdown finished!");
            finished.complete(null);
        }
    }
}
