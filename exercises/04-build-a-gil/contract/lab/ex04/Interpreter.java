package lab.ex04;

import java.util.concurrent.Callable;

/**
 * Lets one thread compute at a time, as CPython does. One interpreter is used by many threads.
 */
public interface Interpreter {
    /**
     * Call {@code work} while no other thread computes.
     *
     * <p>May be called inside {@code work} again, by the same thread.
     *
     * @return what {@code work} returns
     * @throws Exception what {@code work} throws, unchanged; the interpreter is free again then
     */
    <T> T compute(Callable<T> work) throws Exception;

    /**
     * Call {@code io} while others may compute, and compute on when it is done. Called by a thread that computes, that is,
     * directly or indirectly inside {@link #compute}.
     *
     * @return what {@code io} returns
     * @throws Exception what {@code io} throws, unchanged; the calling thread computes again then too
     */
    <T> T blocking(Callable<T> io) throws Exception;
}
