package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;

/**
 * Keeps the happens-before order of one schedule in vector clocks, and finds the races in it (FastTrack: Flanagan and Freund, PLDI 2009).
 *
 * <p>The scheduler tells of threads and of the synchronisation that it models; instrumented code tells the rest through
 * {@link dev.interleave.box.engine.rt.hook.Hooks}.
 */
public final class HappensBefore {
    private HappensBefore() {}

    /** Set what the numbers in the program's classes stand for; once, before its first class is initialised. */
    public static void program(SiteTable table) {}

    /** Start a schedule: forget everything of the one before. */
    public static void begin() {}

    /** Order what a parent did so far before everything in its child; the parent of the main thread is null. */
    public static void forked(Fiber parent, Fiber child) {}

    /** Note that a fiber is about to run, or null that none is; to be called at every switch, before code of the program runs. */
    public static void resumed(Fiber fiber) {}

    /** Note that a fiber has done its last step. */
    public static void finished(Fiber fiber) {}

    /** Order everything that a finished fiber did before what the joiner does next. */
    public static void joined(Fiber joiner, Fiber finished) {}

    /** Order earlier releases of an object (a monitor, a modelled lock, a class that was initialised) before what the fiber does next. */
    public static void acquire(Fiber fiber, Object sync) {}

    /** Order what the fiber did so far before later acquisitions of the object. */
    public static void release(Fiber fiber, Object sync) {}

    /** Do {@link #acquire} for one location; static fields have their class as base. */
    public static void acquireSlot(Fiber fiber, Object base, long offset) {}

    /** Do {@link #release} for one location; static fields have their class as base. */
    public static void releaseSlot(Fiber fiber, Object base, long offset) {}

    /** Return the races of this schedule so far, distinct by variable and pair of sites, in the order found. */
    public static Race[] races() {
        return new Race[0];
    }

    /** Count the accesses and synchronisations that were checked in this schedule, those that a fast path skipped excluded. */
    public static long events() {
        return 0;
    }
}
