import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        greetings.stream()
                .map(greeting -> greet(greeting, sleeper, out))
                .forEach(CompletableFuture::join);
        return CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<Void> greet(Greeting greeting, Sleeper sleeper, Consumer<String> out) {
        return sleeper.sleep(greeting.delay()).thenRun(() -> out.accept("Hello, " + greeting.name() + "!"));
    }
}
