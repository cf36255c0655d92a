package lab.ex09;

import java.util.concurrent.CompletableFuture;

/** Something that can be started, once. */
@FunctionalInterface
public interface Coroutine<T> {
    /**
     * Start the body if nobody has done so yet, and return at once.
     *
     * <p>May be called more than once, also by several threads at the same time: the body runs once, and every caller gets its
     * result.
     *
     * @return completes with what the body returns, or fails with what it throws
     */
    CompletableFuture<T> start();
}
