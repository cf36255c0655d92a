import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        for (Greeting greeting : greetings) {
            try {
                Thread.sleep(greeting.delay());
            } catch (InterruptedException e) {
                return CompletableFuture.failedFuture(e);
            }
            out.accept("Hello, " + greeting.name() + "!");
        }
        return CompletableFuture.completedFuture(null);
    }
}
