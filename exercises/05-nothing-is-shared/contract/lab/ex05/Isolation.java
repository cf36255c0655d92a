package lab.ex05;

/** Counts in a thread and in a process, and looks at the counter afterwards. */
public interface Isolation {
    /**
     * Starts a thread that calls {@link Counter#add} {@code increments} times, and a child process that does the same; waits
     * for both.
     *
     * @param increments how often each of them adds one; may be 0
     */
    Observation observe(int increments) throws Exception;
}
