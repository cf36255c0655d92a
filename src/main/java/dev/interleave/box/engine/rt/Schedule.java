package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locked;
import dev.interleave.box.engine.rt.hook.Hooks;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.vm.annotation.ReservedStackAccess;
import org.jspecify.annotations.Nullable;

/** One run of the program: its fibers, whose turn it is, and how it ends. */
class Schedule {
    /** After so many decisions in a row somebody who could run all the time has to: without fairness a spinning thread goes on for ever. */
    private static final int FAIR = 2_048;

    /** So often somebody looks for sleepers that are late: a mask of the number of steps. */
    private static final int LOOK_FOR_SLEEPERS = 0xFF;

    final Limits limits;
    final Strategy strategy;
    final Clock clock;
    final Decisions decisions;
    final List<Thread> exitHooks = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();
    final List<Unheard> unheard = new ArrayList<>();
    /** Takes synchronisation for operations that may have to wait, as a search has to; null in other schedules. */
    final @Nullable Operations operations;

    /** Who idles, and how time goes on. */
    final Idleness idleness = new Idleness(this);

    /** The steps, if somebody wants to see them. */
    @Nullable
    Recording recording;

    final Permits permits = new Permits();

    Fiber[] fibers = new Fiber[8];
    int fiberCount;
    final Roster roster = new Roster();

    long loops;
    long prints;
    long steps;
    long hash = 17;
    int preemptions;
    int alive;
    boolean mainEnded;
    int exitStatus;

    /** Whether threads that others should wait for take their time. */
    boolean lingers;

    /** Whether some thread would have done so. */
    boolean asked;

    @Nullable
    End end;

    @Nullable
    String reason;

    private int decided;

    /** What its threads and its search cost beside steps and looks, in units of about a step. */
    long cost;

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

    /** Return what it cost beside its steps: the fibers that were looked at. */
    long cost() {
        return cost + roster.looked;
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
        roster.addReady(fiber);
        return fiber;
    }

    /** Note that a fiber has ended, and say who goes on; null ends the schedule. */
    @Nullable
    Fiber finished(Fiber fiber) {
        fiber.state = Fiber.DONE;
        roster.removeReady(fiber);
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
        if (++steps > limits.steps() || cost() > 16 * limits.steps()) {
            end(
                    End.LIMIT,
                    "One way of taking turns came to no end within " + limits.steps()
                            + " steps, and more are not tried. Does a loop do far more than its task needs?");
            return null;
        }
        clock.step();
        if (operations != null) {
            return operations.choose(me);
        }
        if ((steps & LOOK_FOR_SLEEPERS) == 0) {
            idleness.wakeOvertaken();
        }
        for (; ; ) {
            int count = roster.gather(false, me);
            if (count == 0) {
                count = idleness.gather();
                if (ended()) {
                    return null;
                }
                if (count == 0) {
                    continue;
                }
            }
            if (strategy.wakesEarly()) {
                count = roster.gatherSleepers(count, clock.now());
            }
            Fiber chosen = count == 1 ? roster.candidates[0] : decide(me, count);
            if (chosen.state != Fiber.READY) {
                clock.reach(chosen.deadline);
                idleness.expire(chosen);
                if (chosen.wants != null && chosen.wants.owner != null) {
                    // Its time is over, but somebody holds the monitor that it has to take before it goes on.
                    continue;
                }
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
        Fiber[] candidates = roster.candidates;
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
            Fiber starved = roster.longestWaiting(count);
            starved.lastStep = steps;
            return starved;
        }
        Fiber chosen = decisions.thread(candidates, count, keep, straight);
        if (keep != null && chosen != keep && !keep.idle) {
            preemptions++;
        }
        return chosen;
    }

    int decide(int kind, int arity) {
        int value = decisions.other(kind, arity);
        if (operations != null) {
            operations.trace.chose(value);
        }
        return value;
    }

    /** Stop a fiber until it is woken or the deadline has come. */
    @ReservedStackAccess
    void block(Fiber fiber, int state, @Nullable Object blocker, long deadline) {
        fiber.state = state;
        fiber.blocker = blocker;
        fiber.timedOut = false;
        fiber.deadline = deadline;
        if (operations != null) {
            operations.ends.blocked(fiber, state, deadline);
        }
        roster.removeReady(fiber);
        if (deadline != Fiber.NEVER) {
            roster.addTimed(fiber, clock.now(), steps);
        }
        Scheduler.block(fiber);
    }

    /** Make a blocked fiber ready. */
    void wake(Fiber fiber) {
        Scheduler.writes++;
        if (operations != null) {
            operations.ends.overtakes(fiber);
        }
        fiber.state = Fiber.READY;
        fiber.blocker = null;
        fiber.deadline = Fiber.NEVER;
        if (operations != null) {
            operations.trace.wake(fiber.index);
        }
        roster.removeTimed(fiber);
        roster.addReady(fiber);
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
                notified(fibers[i], monitor);
            }
        }
    }

    private void notified(Fiber fiber, Monitor monitor) {
        wake(fiber);
        fiber.wants = monitor;
        if (operations != null) {
            operations.ends.notifies(monitor.object, fiber);
        }
    }

    void wakeWaiting(Monitor monitor, int place) {
        int left = place;
        for (int i = 0; i < fiberCount; i++) {
            if (fibers[i].state == Fiber.WAITING && fibers[i].blocker == monitor && left-- == 0) {
                notified(fibers[i], monitor);
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
}
