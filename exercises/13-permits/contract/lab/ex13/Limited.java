package lab.ex13;

import java.util.concurrent.Callable;

/** Lets only so many callers in at once. For use by any number of threads. */
public interface Limited {
    /**
     * Wait until there is a place, make {@code call} on the calling thread, and give the place back, however the call ends.
     *
     * @return what the call gave, which may be {@code null}
     * @throws InterruptedException if the calling thread is interrupted while it waits; then the call is not made
     * @throws Exception what the call threw: that very exception
     */
    <T> T with(Callable<T> call) throws Exception;
}
