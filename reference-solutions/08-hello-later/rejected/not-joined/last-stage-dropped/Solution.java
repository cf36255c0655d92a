import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (Greeting greeting : greetings) {
            CompletableFuture<Void> sleep = sleeper.sleep(greeting.delay());
            // The greeting is a stage of its own, on a thread of its own, and nobody keeps its future.
            sleep.thenRunAsync(() -> out.accept("Hello, " + greeting.name() + "!"));
            all.add(sleep);
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }
}
