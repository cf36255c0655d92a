package lab.ex11;

import java.time.Duration;

/**
 * Runs callbacks one at a time, on the thread that calls {@link #runUntilIdle}, in virtual time: while nothing is due, the
 * clock jumps to the next callback instead of waiting for it. Used by one thread.
 */
public interface EventLoop {
    /** Have {@code callback} run at the present time, after everything that is due already. May be called by a callback. */
    void callSoon(Runnable callback);

    /**
     * Have {@code callback} run when {@code delay} has passed, counted from {@link #now}. May be called by a callback.
     *
     * <p>Callbacks that are due at the same time run in the order in which they were asked for.
     *
     * @param delay more than zero
     */
    void callLater(Duration delay, Runnable callback);

    /** Tell the virtual time since the loop was made. It never runs backwards, and stands still while callbacks run. */
    Duration now();

    /**
     * Run callbacks until none is left, those included that callbacks ask for.
     *
     * <p>A callback that throws a {@link RuntimeException} ends; the others run all the same. May be called again when further
     * callbacks have been asked for; time goes on from where it was.
     */
    void runUntilIdle();
}
