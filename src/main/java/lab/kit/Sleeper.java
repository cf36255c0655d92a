package lab.kit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sleep without blocking a thread, like {@code asyncio.sleep}. */
@FunctionalInterface
public interface Sleeper {
    /** Give a future that completes when {@code duration} has passed; a duration of zero or less is over at once. */
    CompletableFuture<Void> sleep(Duration duration);

    /** Sleep by the machine's clock. */
    static Sleeper ofTime() {
        return duration -> CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(Math.max(0, duration.toNanos()), TimeUnit.NANOSECONDS));
    }
}
