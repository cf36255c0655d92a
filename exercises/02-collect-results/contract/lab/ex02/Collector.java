package lab.ex02;

import java.util.List;
import java.util.concurrent.Callable;

/** Makes many calls at the same time and collects what becomes of each. */
public interface Collector {
    /**
     * Make all calls concurrently, each once, and wait until all are done.
     *
     * @param calls may be empty; a call may give {@code null} and may throw any exception; must not be changed
     * @return one outcome for each call, in the order of {@code calls}
     */
    <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException;
}
