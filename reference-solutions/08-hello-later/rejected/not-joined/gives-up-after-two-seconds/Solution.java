import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

/** Calls it done after two seconds, whoever has not been greeted by then. */
public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        return CompletableFuture.allOf(greetings.stream()
                        .map(greeting -> sleeper.sleep(greeting.delay())
                                .thenRun(() -> out.accept("Hello, " + greeting.name() + "!")))
                        .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 2, TimeUnit.SECONDS);
    }
}
