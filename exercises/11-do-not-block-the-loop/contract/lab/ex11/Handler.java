package lab.ex11;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** Handles requests in a program with an event loop. */
public interface Handler {
    /**
     * Start to handle one request, and return without waiting. Called on the loop's thread.
     *
     * @param loop runs what it is given on the loop's thread, one after the other
     * @param workers runs what it is given on threads that may block
     * @param blocking takes its time; must run on {@code workers}, never on the loop
     * @param onLoop makes the answer of what {@code blocking} returned; must run on the loop's thread, and only if
     *     {@code blocking} succeeded
     * @return completes with the answer; fails with the exception that {@code blocking} or {@code onLoop} threw
     */
    CompletableFuture<String> handle(
            Executor loop, Executor workers, Callable<String> blocking, UnaryOperator<String> onLoop);
}
