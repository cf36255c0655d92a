package lab.ex08;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.kit.Sleeper;

/** Says hello to several people, to each after a delay of its own. */
public interface Greeter {
    /**
     * Begins all greetings and returns at once, without waiting for any of them.
     *
     * <p>Each greeting sleeps its delay through {@code sleeper} and then says {@code Hello, NAME!}. The future completes when
     * every greeting is done. If a sleep fails, that greeting is not said, the others are, and in the end the future fails.
     *
     * @param greetings whom to greet and when; may be empty
     * @param sleeper sleeps without blocking a thread; several sleeps may go on at the same time
     * @param out takes one line at a time
     */
    CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out);
}
