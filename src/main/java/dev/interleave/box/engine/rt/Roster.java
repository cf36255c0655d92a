package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** The fibers that can go on, those with a deadline, and the ones of them that are asked who goes next. */
final class Roster {
    /** No more than so many fibers are asked who goes next; with thousands of them, looking at all would take most of the time. */
    private static final int CROWD = 64;

    /** How often a spinning thread must have been seen with the very same local variables. */
    private static final int FROZEN = 32;

    /** Timed waits up to this long may end early where a strategy wakes early; longer ones are there to be safe, and never do. */
    private static final long SHORT_WAIT = 100_000_000;

    /** So may sleeps up to this long; longer ones stand for work that takes too long for anybody who waits with a time-out. */
    private static final long SHORT_SLEEP = 1_500_000_000;

    /** A sleep that lasts this much longer than the program's shortest timed wait, and twice as long, stands for such work, too. */
    private static final long LEAST_LEAD = 50_000_000;

    /** A thread that sleeps wakes at the latest when the others have taken so many steps, although they could go on for ever. */
    private static final long OVERTAKEN = 10_000;

    private Fiber[] ready = new Fiber[8];
    private int readyCount;
    private Fiber[] timed = new Fiber[8];
    private int timedCount;

    /** Those who may be chosen; how many count is what the last call that gathered them has returned. */
    Fiber[] candidates = new Fiber[CROWD + 1];

    /** Sleeps that last as long as this in ns don't end early, because somebody counts on their being long. */
    private long longSleep = SHORT_SLEEP + 1;

    private long shortestWait = Fiber.NEVER;

    private boolean hadTimed;

    /** How many fibers were looked at, in units of about a step. */
    long looked;

    /** Add a fiber that can go on. */
    void addReady(Fiber fiber) {
        ready = Fibers.grown(ready, readyCount);
        fiber.readyAt = readyCount;
        ready[readyCount++] = fiber;
    }

    /** Take a fiber out that can't go on any more. */
    void removeReady(Fiber fiber) {
        if (fiber.readyAt < 0) {
            return;
        }
        Fiber last = ready[--readyCount];
        ready[fiber.readyAt] = last;
        last.readyAt = fiber.readyAt;
        ready[readyCount] = null;
        fiber.readyAt = -1;
    }

    /**
     * Take note of how long anybody waits in this program before giving up: a sleep that is clearly longer stands for work that doesn't
     * come to an end in time. The shortest wait of one schedule counts for all that follow, so that each can be replayed.
     */
    void patience(long shortestWait) {
        if (shortestWait < SHORT_SLEEP) {
            longSleep = Math.min(longSleep, Math.max(2 * shortestWait, shortestWait + LEAST_LEAD));
        }
    }

    /** Return how long the least patient wait with a time-out was, in ns. */
    long shortestWait() {
        return shortestWait;
    }

    /** Tell whether some fiber has had a deadline. */
    boolean hadTimed() {
        return hadTimed;
    }

    /** Add a fiber that has a deadline, at step {@code step}. */
    void addTimed(Fiber fiber, long now, long step) {
        hadTimed = true;
        fiber.timedFor = fiber.deadline - now;
        fiber.timedSince = step;
        if (fiber.state != Fiber.SLEEPING) {
            shortestWait = Math.min(shortestWait, fiber.timedFor);
        }
        timed = Fibers.grown(timed, timedCount);
        fiber.timedAt = timedCount;
        timed[timedCount++] = fiber;
    }

    /** Take a fiber out that has no deadline any more. */
    void removeTimed(Fiber fiber) {
        if (fiber.timedAt < 0) {
            return;
        }
        Fiber last = timed[--timedCount];
        timed[fiber.timedAt] = last;
        last.timedAt = fiber.timedAt;
        timed[timedCount] = null;
        fiber.timedAt = -1;
    }

    /** Return how many fibers have a deadline. */
    int timed() {
        return timedCount;
    }

    /** Return one of the fibers that have a deadline. */
    Fiber timed(int place) {
        return timed[place];
    }

    /** Return the earliest deadline. */
    long firstDeadline() {
        long first = Fiber.NEVER;
        for (int i = 0; i < timedCount; i++) {
            first = Math.min(first, timed[i].deadline);
        }
        return first;
    }

    /** Collect the fibers that can go on: those that have something new to do, or the idle ones. */
    int gather(boolean idle, @Nullable Fiber me) {
        int count = 0;
        int seen = 0;
        for (; seen < readyCount && count < CROWD; seen++) {
            if (fits(ready[seen], idle)) {
                candidates[count++] = ready[seen];
            }
        }
        if (me != null && me.readyAt >= seen && fits(me, idle)) {
            candidates[count++] = me;
        }
        looked += 1 + (seen >> 3);
        return count;
    }

    private static boolean fits(Fiber fiber, boolean idle) {
        Monitor wants = fiber.wants;
        return (wants == null || wants.owner == null) && idle == isIdle(fiber);
    }

    private static boolean isIdle(Fiber fiber) {
        return fiber.idle && fiber.idleAt == Scheduler.writes
                || (fiber.operation == Operation.LOCK || fiber.operation == Operation.SYNCHRONIZER)
                        && Locks.heldByOther(fiber.object, fiber.thread);
    }

    /** Add those to the candidates whose sleep or wait is short enough to end early. */
    int gatherSleepers(int from, long now) {
        int count = from;
        candidates = Fibers.grown(candidates, from + timedCount);
        for (int i = 0; i < timedCount && count < 2 * CROWD; i++) {
            Fiber fiber = timed[i];
            if (fiber.state == Fiber.SLEEPING ? fiber.timedFor < longSleep : fiber.deadline - now <= SHORT_WAIT) {
                candidates[count++] = fiber;
            }
        }
        return count;
    }

    /** Return a fiber that has slept while the others took more steps than it can be kept waiting for, or null. */
    @Nullable
    Fiber overtaken(long now, long step) {
        for (int i = 0; i < timedCount; i++) {
            Fiber fiber = timed[i];
            if (fiber.state == Fiber.SLEEPING && (fiber.deadline <= now || step - fiber.timedSince > OVERTAKEN)) {
                return fiber;
            }
        }
        return null;
    }

    /** Tell whether all of the candidates spin without even a local variable changing. */
    boolean allFrozen(int count) {
        for (int i = 0; i < count; i++) {
            if (candidates[i].frozen < FROZEN || !candidates[i].idle) {
                return false;
            }
        }
        return true;
    }

    /** Return the candidate that took a step the longest time ago. */
    Fiber longestWaiting(int count) {
        Fiber longest = candidates[0];
        for (int i = 1; i < count; i++) {
            if (candidates[i].state == Fiber.READY && candidates[i].lastStep < longest.lastStep) {
                longest = candidates[i];
            }
        }
        return longest;
    }
}
