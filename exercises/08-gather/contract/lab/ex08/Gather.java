package lab.ex08;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What {@code asyncio.gather} is for Python. */
public interface Gather {
    /**
     * Start all coroutines and give a future for all their results.
     *
     * <p>Starts each coroutine once, in the order of the list, and returns without waiting for any. Does not cancel anything.
     *
     * @param coroutines starting one means to call its {@code get}, which never throws; a result may be {@code null}; the list
     *     must not be changed
     * @return completes when all have completed, with their results in the order of {@code coroutines}. If one fails, this
     *     fails too: at once or when the others are done, with the exception of one that failed, not wrapped into another one
     */
    <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines);
}
