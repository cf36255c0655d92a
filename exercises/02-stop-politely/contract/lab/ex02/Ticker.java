package lab.ex02;

/**
 * Calls something again and again on a thread of its own, until it is closed. {@code start} is called at most once, and not
 * after {@code close}.
 */
public interface Ticker extends AutoCloseable {
    /**
     * Start a thread that calls {@code tick} repeatedly, with a pause of about one millisecond (1 to 50) after each call.
     *
     * <p>Returns at once.
     *
     * @param tick never throws; may block, but comes back soon when its thread is interrupted, and then leaves the thread's
     *     interrupt status set
     */
    void start(Runnable tick);

    /** Tell how many calls of {@code tick} have come back so far. May be called from any thread at any time. */
    long ticks();

    /**
     * Stop ticking, even if {@code tick} blocks or the thread pauses just now.
     *
     * <p>Returns when the thread has ended. Closing again, or closing a ticker that was never started, does nothing.
     */
    @Override
    void close() throws InterruptedException;
}
