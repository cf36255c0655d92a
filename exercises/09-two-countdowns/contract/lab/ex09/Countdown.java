package lab.ex09;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Counts down without blocking anybody. */
public interface Countdown {
    /**
     * Start a countdown from {@code n}, and return without waiting for it.
     *
     * <p>Says {@code NAME: N}, {@code NAME: N-1}, … {@code NAME: 1}, each followed by one tick, and then
     * {@code NAME: Countdown finished!}. Each number is said only when the tick after the number before has completed.
     *
     * @param n 0 to 100 000; with 0 only the last line is said
     * @param tick starts a tick, which completes later, or is complete already
     * @param out where the lines go
     * @return completes after the last line has been said; fails, without a further line, with the exception of a tick that
     *     fails
     */
    CompletableFuture<Void> countdown(
            String name, int n, Supplier<CompletableFuture<Void>> tick, Consumer<String> out);
}
