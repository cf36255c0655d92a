package lab.ex11;

/** An event loop that sleeps when there is nothing to do, and that any thread may wake. */
public interface WakeableLoop {
    /**
     * Have {@code task} run by the loop, after those that were asked for before. May be called by any thread, by tasks as well,
     * before {@link #run} and during it; never waits for a task.
     *
     * @param task throws nothing
     */
    void callSoon(Runnable task);

    /**
     * Run tasks, one after the other, on the calling thread, and sleep while there is none. Called once.
     *
     * <p>Returns after {@link #stop}, when the tasks that were asked for before it have run.
     *
     * @throws InterruptedException if the calling thread is interrupted while it sleeps
     */
    void run() throws InterruptedException;

    /** Have {@link #run} return when it has run what was asked for so far. May be called by any thread; returns at once. */
    void stop();
}
