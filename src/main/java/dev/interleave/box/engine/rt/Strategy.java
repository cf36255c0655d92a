package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.Accesses;
import dev.interleave.box.engine.rt.search.Tree;
import org.jspecify.annotations.Nullable;

/** Answers the decisions of one schedule. */
abstract class Strategy {
    /** Prepare, just before the schedule begins. */
    void begin() {
        Accesses.turns(0, 0);
    }

    /** Note a new fiber. */
    void started(Fiber fiber) {}

    /** Note that a fiber does what it has announced. */
    void chosen(Fiber fiber) {}

    /** Tell whether sleeping threads may be woken while others can run. */
    boolean wakesEarly() {
        return false;
    }

    /** Tell whether synchronisation is to be taken for operations, as a search needs it. */
    boolean searched() {
        return false;
    }

    /** Tell whether giving a lock back is an operation that others may notice, in a searched schedule. */
    boolean observesLocks() {
        return false;
    }

    /** Tell whether waits may end for no reason, or by a time-out while others can go on, in a searched schedule. */
    boolean endsWaits() {
        return false;
    }

    /** Return the search that decides in the place of {@link #pick}, or null. */
    @Nullable
    Tree tree() {
        return null;
    }

    /**
     * Choose who goes on.
     *
     * @param point number of this decision, from 1
     * @param running who went on so far, null if it can't
     * @param straight who goes on if nothing is preferred
     */
    abstract Fiber pick(int point, Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight);

    /** Choose from 0 until before {@code arity}. */
    abstract int decide(int point, int kind, int arity);

    /** Never switch unless the running thread can't go on. */
    static Strategy straight() {
        return new Replaying(Deviations.NONE, false, false, false);
    }
}
