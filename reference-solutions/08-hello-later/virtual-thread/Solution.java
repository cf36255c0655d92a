import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        Executor virtual = Thread::startVirtualThread;
        return CompletableFuture.allOf(greetings.stream()
                .map(greeting -> CompletableFuture.runAsync(() -> greet(greeting, sleeper, out), virtual))
                .toArray(CompletableFuture[]::new));
    }

    /** Written as if it blocked: join parks the virtual thread only. */
    private static void greet(Greeting greeting, Sleeper sleeper, Consumer<String> out) {
        sleeper.sleep(greeting.delay()).join();
        out.accept("Hello, " + greeting.name() + "!");
    }
}
