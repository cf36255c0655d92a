package lab.ex07;

import java.util.function.Consumer;

/** Counts in several processes at the same time. */
public interface SharedCounter {
    /**
     * Starts {@code processes} child processes, all at the same time. Each of them calls {@link Work#begin} once and then adds
     * to a counter that all of them share {@code each} times, by way of {@link Work#next}. The counter begins with 0.
     *
     * <p>When all have ended, {@code Final counter value: } and the counter's value are logged, and everything that was made for
     * the counting is gone: no process is left, and no file.
     *
     * @param processes at least 1
     * @param each how often each process adds one; may be 0
     * @return what the counter holds in the end
     * @throws Exception if a child process failed, that is, ended with an exit code other than 0
     */
    int count(int processes, int each, Consumer<String> log) throws Exception;
}
