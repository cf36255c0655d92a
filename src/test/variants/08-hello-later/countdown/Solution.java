import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

/** A future of its own, completed by whoever is last; a failure is kept until then. */
public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(greetings.size() + 1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable oneLess = () -> {
            if (left.decrementAndGet() > 0) {
                return;
            }
            if (failure.get() == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure.get());
            }
        };
        for (Greeting greeting : greetings) {
            sleeper.sleep(greeting.delay()).handle((slept, problem) -> {
                if (problem == null) {
                    out.accept("Hello, " + greeting.name() + "!");
                } else {
                    failure.compareAndSet(null, problem);
                }
                oneLess.run();
                return null;
            });
        }
        oneLess.run();
        return done;
    }
}
