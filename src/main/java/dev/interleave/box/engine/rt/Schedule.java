package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locked;
import dev.interleave.box.engine.rt.hook.Hooks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the program: its fibers, whose turn it is, and how it ends. */
class Schedule {
    /** After so many decisions in a row somebody who could run all the time has to: without fairness a spinning thread goes on for ever. */
    private static final int FAIR = 2_048;

    /** How often a spinning thread must have been seen with the very same local variables. */
    private static final int FROZEN = 32;

    /** No more than so many fibers are asked who goes next; with thousands of them, looking at all would take most of the time. */
    private static final int CROWD = 64;

    /** Timed waits up to this long may end early where a strategy wakes early; longer ones are there to be safe, and never do. */
    private static final long SHORT_WAIT = 100_000_000;

    /** So may sleeps up to this long; longer ones stand for work that takes too long for anybody who waits with a time-out. */
    private static final long SHORT_SLEEP = 1_500_000_000;

    final Limits limits;
    final Strategy strategy;
    final Clock clock;
    final Decisions decisions;
    final List<Thread> exitHooks = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();
    final List<Unheard> unheard = new ArrayList<>();
    /** Takes synchronisation for operations that may have to wait, as a search has to; null in other schedules. */
    final @Nullable Operations operations;

    /** The steps, if somebody wants to see them. */
    @Nullable
    Recording recording;

    final Permits permits = new Permits();

    Fiber[] fibers = new Fiber[8];
    int fiberCount;
    private Fiber[] ready = new Fiber[8];
    private int readyCount;
    private Fiber[] timed = new Fiber[8];
    int timedCount;
    private Fiber[] candidates = new Fiber[CROWD + 1];

    long loops;
    long prints;
    long steps;
    long hash = 17;
    int preemptions;
    int alive;
    boolean mainEnded;
    int exitStatus;

    @Nullable
    End end;

    @Nullable
    String reason;

    private long stalledAt = -1;
    private long stalled;
    private int timeouts;
    private int lateTimeouts;
    private int decided;

    /** What it cost: steps, and the fibers that were looked at. */
    long cost;

    private long timeoutsAt;
    private long nextSleeper = Fiber.NEVER;

    /** A notification that nobody waited for, and how many changes there were before it. */
    record Unheard(Object object, Fiber by, long writes) {}

    /** An exception that ended a thread. */
    record Failure(Fiber fiber, Throwable thrown) {}

    Schedule(Limits limits, Strategy strategy) {
        this(limits, strategy, new Clock());
    }

    Schedule(Limits limits, Strategy strategy, Clock clock) {
        this.clock = clock;
        this.limits = limits;
        this.strategy = strategy;
        this.decisions = new Decisions(strategy);
        Locked.observe(strategy.observesLocks());
        this.operations = strategy.searched() ? new Operations(this, strategy) : null;
    }

    boolean ended() {
        return end != null;
    }

    void end(End how, @Nullable String why) {
        if (end == null) {
            end = how;
            reason = why;
        }
    }

    void broken(Throwable thrown) {
        if (thrown instanceof Abandoned) {
            return;
        }
        if (thrown instanceof OutOfMemoryError) {
            end(End.LIMIT, "The program used up the memory.");
        } else {
            end(End.UNSUPPORTED, "The scheduler failed: " + thrown);
        }
    }

    /** Add a thread that may run from now on. */
    Fiber add(@Nullable Fiber creator, Thread thread) {
        if (fiberCount >= limits.fibers()) {
            end(End.LIMIT, "The program started more than " + limits.fibers() + " threads.");
            throw new Abandoned();
        }
        long key = creator == null ? 1 : creator.key * 0x9E3779B97F4A7C15L + ++creator.children;
        Fiber fiber = new Fiber(thread, fiberCount, key, creator);
        fibers = Fibers.grown(fibers, fiberCount);
        fibers[fiberCount++] = fiber;
        Bridge.setFiber(thread, fiber);
        Bridge.setStatus(thread, Threads.RUNNABLE);
        HappensBefore.forked(creator, fiber);
        if (operations != null) {
            operations.added(creator, fiber);
        }
        cost += fiberCount >> 3;
        if (!fiber.daemon) {
            alive++;
        }
        strategy.started(fiber);
        makeReady(fiber);
        return fiber;
    }

    /** Note that a fiber has ended, and say who goes on; null ends the schedule. */
    @Nullable
    Fiber finished(Fiber fiber) {
        fiber.state = Fiber.DONE;
        removeReady(fiber);
        Scheduler.writes++;
        HappensBefore.finished(fiber);
        Bridge.setStatus(fiber.thread, Threads.TERMINATED);
        mainEnded |= fiber.index == 0;
        if (fiber.joiners > 0) {
            wakeAll(Fiber.JOINING, fiber);
        }
        if (!fiber.daemon && --alive == 0 && !startExitHooks(fiber)) {
            end(End.COMPLETED, null);
            return null;
        }
        return choose(null);
    }

    private boolean startExitHooks(Fiber last) {
        boolean any = !exitHooks.isEmpty();
        for (Thread hook : exitHooks) {
            add(last, hook);
        }
        exitHooks.clear();
        return any;
    }

    /** Choose who takes the next step; null if nobody can, and the schedule has ended then. */
    @Nullable
    Fiber choose(@Nullable Fiber me) {
        if (++steps > limits.steps() || cost > 16 * limits.steps()) {
            end(End.LIMIT, "A schedule took more than " + limits.steps() + " steps.");
            return null;
        }
        clock.step();
        if (operations != null) {
            return operations.choose(me);
        }
        for (; ; ) {
            int count = gather(false, me);
            if (count == 0) {
                count = gatherIdle();
                if (ended()) {
                    return null;
                }
                if (count == 0) {
                    continue;
                }
            }
            if (strategy.wakesEarly()) {
                count = gatherSleepers(count);
            }
            Fiber chosen = count == 1 ? candidates[0] : decide(me, count);
            if (chosen.state != Fiber.READY) {
                clock.reach(chosen.deadline);
                expire(chosen);
            }
            return taken(chosen);
        }
    }

    /** Note who takes the next step. */
    Fiber taken(Fiber chosen) {
        hash = (hash ^ (chosen.index * 32L + chosen.operation + 1)) * 0x100000001B3L;
        chosen.lastStep = steps;
        if (recording != null) {
            recording.taken(chosen);
        }
        strategy.chosen(chosen);
        return chosen;
    }

    /** Keep a step at which nobody else may have a turn, for those who want to see the steps. */
    void note(Fiber fiber, int operation, @Nullable Object object) {
        if (recording != null) {
            recording.noted(fiber, operation, object);
        }
    }

    /** Do {@link #note} for a step that was not announced; at site 0 the program is where it called the library. */
    void tell(Fiber fiber, int operation, Object object, int site) {
        if (recording != null && fiber.muted == 0) {
            fiber.site = site == 0 ? Hooks.site : site;
            recording.announced(fiber, site == 0);
            recording.noted(fiber, operation, object);
        }
    }

    private Fiber decide(@Nullable Fiber me, int count) {
        Fiber keep = null;
        Fiber lowest = candidates[0];
        for (int i = 0; i < count; i++) {
            if (candidates[i] == me) {
                keep = me;
            }
            if (candidates[i].state == Fiber.READY && candidates[i].index < lowest.index) {
                lowest = candidates[i];
            }
        }
        Fiber straight = keep == null ? lowest : keep;
        if (++decided % FAIR == 0) {
            Fiber starved = longestWaiting(count);
            starved.lastStep = steps;
            return starved;
        }
        Fiber chosen = decisions.thread(candidates, count, keep, straight);
        if (keep != null && chosen != keep && !keep.idle) {
            preemptions++;
        }
        return chosen;
    }

    private Fiber longestWaiting(int count) {
        Fiber longest = candidates[0];
        for (int i = 1; i < count; i++) {
            if (candidates[i].state == Fiber.READY && candidates[i].lastStep < longest.lastStep) {
                longest = candidates[i];
            }
        }
        return longest;
    }

    int decide(int kind, int arity) {
        int value = decisions.other(kind, arity);
        if (operations != null) {
            operations.trace.chose(value);
        }
        return value;
    }

    /** Collect the fibers that can go on: those that have something new to do, or the idle ones. */
    private int gather(boolean idle, @Nullable Fiber me) {
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
        cost += 1 + (seen >> 3);
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

    /** Nobody has anything new to do: let the idle ones look again, or the time go on; 0 asks to gather anew. */
    private int gatherIdle() {
        int count = gather(true, null);
        if (count == 0) {
            advance();
            return 0;
        }
        if (stalledAt != Scheduler.writes) {
            stalledAt = Scheduler.writes;
            stalled = 0;
        }
        stalled++;
        if (timedCount > 0 && stalled > 2L * count + 2) {
            stalled = 0;
            advance();
            return 0;
        }
        if (stalled > limits.idleSteps() || allFrozen(count)) {
            end(End.LIVELOCK, null);
        }
        return count;
    }

    /** Tell whether all of the candidates spin without even a local variable changing. */
    private boolean allFrozen(int count) {
        for (int i = 0; i < count; i++) {
            if (candidates[i].frozen < FROZEN || !candidates[i].idle) {
                return false;
            }
        }
        return true;
    }

    /** Tell whether it is time to compare the local variables of the fiber that spins. */
    boolean spins(Fiber fiber) {
        return fiber.idle && stalled > 8 && (stalled < 4_096 || (stalled & 63) < 2 || fiber.frozen > 0);
    }

    private int gatherSleepers(int from) {
        int count = from;
        candidates = Fibers.grown(candidates, from + timedCount);
        for (int i = 0; i < timedCount && count < 2 * CROWD; i++) {
            Fiber fiber = timed[i];
            if (fiber.deadline - clock.now() <= (fiber.state == Fiber.SLEEPING ? SHORT_SLEEP : SHORT_WAIT)) {
                candidates[count++] = fiber;
            }
        }
        return count;
    }

    /** Wake those whose sleep is over although others kept running. */
    private void wakeSleepers() {
        nextSleeper = Fiber.NEVER;
        for (int i = timedCount - 1; i >= 0; i--) {
            Fiber fiber = timed[i];
            if (fiber.state == Fiber.SLEEPING) {
                if (fiber.deadline <= clock.now()) {
                    expire(fiber);
                } else {
                    nextSleeper = Math.min(nextSleeper, fiber.deadline);
                }
            }
        }
    }

    /** Move the clock to the next deadline and wake whoever waited for it. */
    void advance() {
        if (timedCount == 0) {
            end(End.STUCK, null);
            return;
        }
        if (timeoutsAt != Scheduler.writes) {
            timeoutsAt = Scheduler.writes;
            timeouts = 0;
        }
        if (mainEnded && alive > 0 && ++lateTimeouts > limits.timeouts() || ++timeouts > limits.timeouts()) {
            end(mainEnded ? End.IDLING : End.LIVELOCK, null);
            return;
        }
        long first = Fiber.NEVER;
        for (int i = 0; i < timedCount; i++) {
            first = Math.min(first, timed[i].deadline);
        }
        clock.reach(first);
        for (int i = timedCount - 1; i >= 0; i--) {
            if (timed[i].deadline <= first) {
                expire(timed[i]);
            }
        }
    }

    void expire(Fiber fiber) {
        boolean waiting = fiber.state == Fiber.WAITING;
        Monitor monitor = waiting ? (Monitor) fiber.blocker : null;
        long before = Scheduler.writes;
        wake(fiber);
        Scheduler.writes = before;
        timeoutsAt = before;
        fiber.timedOut = true;
        fiber.wants = monitor;
        if (operations != null) {
            operations.trace.wakeLast(fiber.index);
        }
    }

    /** Stop a fiber until it is woken or the deadline has come. */
    void block(Fiber fiber, int state, @Nullable Object blocker, long deadline) {
        fiber.state = state;
        fiber.blocker = blocker;
        fiber.timedOut = false;
        fiber.deadline = deadline;
        removeReady(fiber);
        if (deadline != Fiber.NEVER) {
            timed = Fibers.grown(timed, timedCount);
            fiber.timedAt = timedCount;
            timed[timedCount++] = fiber;
            nextSleeper = state == Fiber.SLEEPING ? Math.min(nextSleeper, deadline) : nextSleeper;
        }
        Scheduler.block(fiber);
    }

    /** Make a blocked fiber ready. */
    void wake(Fiber fiber) {
        Scheduler.writes++;
        fiber.state = Fiber.READY;
        fiber.blocker = null;
        fiber.deadline = Fiber.NEVER;
        if (operations != null) {
            operations.trace.wake(fiber.index);
        }
        if (fiber.timedAt >= 0) {
            Fiber last = timed[--timedCount];
            timed[fiber.timedAt] = last;
            last.timedAt = fiber.timedAt;
            timed[timedCount] = null;
            fiber.timedAt = -1;
        }
        makeReady(fiber);
    }

    void wakeAll(int state, Object blocker) {
        for (int i = 0; i < fiberCount; i++) {
            if (fibers[i].state == state && fibers[i].blocker == blocker) {
                wake(fibers[i]);
            }
        }
    }

    int countWaiting(Monitor monitor) {
        int count = 0;
        for (int i = 0; i < fiberCount; i++) {
            if (fibers[i].state == Fiber.WAITING && fibers[i].blocker == monitor) {
                count++;
            }
        }
        return count;
    }

    void wakeWaiting(Monitor monitor) {
        for (int i = 0; i < fiberCount; i++) {
            if (fibers[i].state == Fiber.WAITING && fibers[i].blocker == monitor) {
                wake(fibers[i]);
                fibers[i].wants = monitor;
            }
        }
    }

    void wakeWaiting(Monitor monitor, int place) {
        int left = place;
        for (int i = 0; i < fiberCount; i++) {
            if (fibers[i].state == Fiber.WAITING && fibers[i].blocker == monitor && left-- == 0) {
                wake(fibers[i]);
                fibers[i].wants = monitor;
                return;
            }
        }
    }

    /** Note that a fiber that should have stopped goes on, because a native frame is on its stack. */
    void kept(Fiber fiber) {}

    /** Note that nobody owns a monitor any more that somebody wants. */
    void released(Monitor monitor) {}

    void unheard(Object object, Fiber by) {
        if (unheard.size() < 1_000) {
            unheard.add(new Unheard(object, by, Scheduler.writes));
        }
    }

    private void makeReady(Fiber fiber) {
        ready = Fibers.grown(ready, readyCount);
        fiber.readyAt = readyCount;
        ready[readyCount++] = fiber;
    }

    private void removeReady(Fiber fiber) {
        if (fiber.readyAt < 0) {
            return;
        }
        Fiber last = ready[--readyCount];
        ready[fiber.readyAt] = last;
        last.readyAt = fiber.readyAt;
        ready[readyCount] = null;
        fiber.readyAt = -1;
    }
}
