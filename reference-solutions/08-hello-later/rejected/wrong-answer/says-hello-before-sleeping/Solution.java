import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        CompletableFuture<?>[] all = greetings.stream()
                .map(greeting -> {
                    out.accept("Hello, " + greeting.name() + "!");
                    return sleeper.sleep(greeting.delay());
                })
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all);
    }
}
