package lab.ex09;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Makes coroutines and tasks of ordinary code. */
public interface Coroutines {
    /**
     * Make a coroutine. Nothing of {@code body} runs, and nothing is given to {@code on}, until it is started.
     *
     * @param on runs the body when it is started
     */
    <T> Coroutine<T> of(Callable<T> body, Executor on);

    /**
     * Make a task: {@code body} is on its way to be run on {@code on} when this returns, whether anybody asks for its result or
     * not.
     *
     * @return completes with what the body returns, or fails with what it throws
     */
    <T> CompletableFuture<T> createTask(Callable<T> body, Executor on);
}
