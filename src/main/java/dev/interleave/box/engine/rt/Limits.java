package dev.interleave.box.engine.rt;

/**
 * Bound one schedule; all bounds are counts, so load never changes a verdict.
 *
 * @param steps visible operations
 * @param idleSteps steps in a row in which every thread that could run only looked again at what it had seen, before that is a livelock
 * @param timeouts how often the clock may move on without anything having been written
 * @param fibers threads
 * @param loops jumps backwards
 */
public record Limits(long steps, long idleSteps, int timeouts, int fibers, long loops) {
    /** What fits programs of unknown size. */
    public static final Limits DEFAULT = new Limits(400_000, 200_000, 2_000, 12_000, 300_000_000);
}
