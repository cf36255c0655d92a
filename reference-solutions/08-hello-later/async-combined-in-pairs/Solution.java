import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (Greeting greeting : greetings) {
            CompletableFuture<Void> one = greet(greeting, sleeper, out);
            all = all.thenCombine(one, (nothing, done) -> null);
        }
        return all;
    }

    private static CompletableFuture<Void> greet(Greeting greeting, Sleeper sleeper, Consumer<String> out) {
        return sleeper.sleep(greeting.delay()).thenRun(() -> out.accept("Hello, " + greeting.name() + "!"));
    }
}
