import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

/** One stream starts everything; another collector waits for nothing but hands on. */
public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        return greetings.stream()
                .map(greeting -> sleeper.sleep(greeting.delay()).thenAccept(slept -> out.accept("Hello, " + greeting.name() + "!")))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), all -> CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))))
                .toCompletableFuture();
    }
}
