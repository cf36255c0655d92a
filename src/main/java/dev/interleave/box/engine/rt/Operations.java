package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locked;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.search.Round;
import dev.interleave.box.engine.rt.search.Trace;
import dev.interleave.box.engine.rt.search.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a schedule as a search needs it: every fiber stops before each operation, an operation that would have to wait is not enabled, and
 * what a step does beside its operation only lets others go on. So steps that access nothing in common can be swapped.
 */
final class Operations {
    /** Slot of a fiber that stands for its end. */
    private static final long END = -3;

    /** Slot of a fiber that stands for its permit to go on. */
    private static final long PERMIT = -4;

    /** Slot of a monitor or condition that stands for those who wait there to be notified. */
    private static final long WAITERS = -6;

    /** A worker of a pool that finds no task gives way up to some hundred times and then parks, which is no endless spinning. */
    private static final int MOST_YIELDS = 1_024;

    /** So many comparisons take about as long as a step. */
    private static final int COMPARISONS_PER_STEP = 32;

    private static final int[] NOTHING = {};

    /** Whoever does not wait in a loop goes round so often for nothing. */
    private static final int MOST_ROUNDS = 2;

    /** Nobody takes that many locks of the library at once. */
    private static final int LOCKS = 64;

    /** Waits of up to this long, in ns, may time out while others can go on; longer ones are there to be safe. */
    private static final long SHORT_WAIT = 100_000_000;

    final Trace trace = new Trace();
    private final Schedule schedule;
    private final Strategy strategy;
    private final @Nullable Tree tree;
    /** How many waits for signals there were. */
    long arrivals;

    /** Whether somebody asks for the state of a lock. */
    boolean observed;

    /** Whether somebody waits so that the wait may end early. */
    boolean waits;

    /** Those who were woken in this step although their waits could have ended early before it. */
    private final List<Overtaken> overtaken = new ArrayList<>();

    /** Whose wait ends now without anybody having woken it. */
    private @Nullable Fiber ending;

    /** What a fiber would have accessed, had its wait ended before somebody woke it; with what it knew then. */
    private record Overtaken(int fiber, int[] clock, int[] accesses) {}

    private Fiber[] able = new Fiber[8];
    private int count;

    Operations(Schedule schedule, Strategy strategy) {
        this.schedule = schedule;
        this.strategy = strategy;
        tree = strategy.tree();
        if (tree != null) {
            tree.begin(trace);
        }
    }

    void added(@Nullable Fiber creator, Fiber fiber) {
        trace.thread(fiber.index, creator == null ? -1 : creator.index, fiber.key);
        fiber.pending.time = creator == null ? schedule.clock.now() : creator.pending.time;
        if (Tree.isCrowd(schedule.fiberCount)) {
            doubt("there are more than 64 threads");
            if (tree != null) {
                schedule.end(End.LIMIT, "More than 64 threads are too many to search.");
            }
        }
    }

    /** Note why a search of this program can't be complete. */
    void doubt(String why) {
        if (tree != null) {
            tree.doubt(why);
        }
    }

    /** Stop before the operation that the fiber has announced. */
    void before(Fiber fiber) {
        if (fiber.operation == Operation.BEGIN || fiber.operation == Operation.YIELD) {
            return;
        }
        fiber.pending.yields = 0;
        if (Locking.stops(fiber)) {
            return;
        }
        if (Locking.observes(fiber) && !Locked.observed()) {
            observed = true;
        }
        if (looks(fiber) && (tree == null || !tree.goesRound())) {
            look(fiber);
        }
        Scheduler.turn(fiber);
    }

    private static boolean looks(Fiber fiber) {
        return switch (fiber.operation) {
            case Operation.READ, Operation.VOLATILE_READ, Operation.CAS, Operation.CALL, Operation.LOOP -> true;
            case Operation.RECORD -> !fiber.pending.records;
            default -> false;
        };
    }

    /** Let the fiber wait if it goes round in a circle. */
    void look(Fiber fiber) {
        Pending pending = fiber.pending;
        Looks.Look look = pending.looks.known(fiber);
        int[] read = look == null || look.changes != pending.changes ? null : trace.onlyRead(fiber.index, look.step);
        if (look == null) {
            look = pending.looks.add(fiber);
        }
        if (read == null || changed(fiber, read, look.step)) {
            look.quiet = 0;
        } else {
            long locals = Frozen.fingerprint(fiber);
            if (++look.quiet > 1 && look.locals == locals) {
                // How often it looks before it is seen to spin may depend on how its code was compiled.
                doubt("a thread looks again and again until another one changes something");
                pending.awaited = Round.since(read, look.step);
                pending.tried |= pending.onTrial;
                pending.onTrial = false;
            }
            look.locals = locals;
        }
        look.step = trace.now() + 1;
        look.changes = pending.changes;
    }

    private boolean changed(Fiber fiber, int[] locations, int step) {
        for (int location : locations) {
            if (trace.changedSince(location, step, fiber.index)) {
                return true;
            }
        }
        return false;
    }

    /** Begin a round of a loop of the program, and return its moment. */
    int round(Fiber fiber) {
        tellChanges(fiber);
        fiber.pending.slept = false;
        return trace.moment(fiber.index) * LOCKS + Math.min(fiber.pending.locks, LOCKS - 1);
    }

    /**
     * End a round that has left the local variables as they were. If it has only looked at what others can change, the next one is the same
     * until they do, so the fiber waits for that. Rounds left out this way lead nowhere else: whatever comes after a round that did nothing
     * could as well have come without it.
     *
     * @param began what {@link #round} or this has returned when the round began
     * @return the same for the next round
     */
    int again(Fiber fiber, int began, int site) {
        tellChanges(fiber);
        Pending pending = fiber.pending;
        Round round = pending.locks == began % LOCKS ? trace.round(fiber.index, began / LOCKS) : null;
        if (pending.onTrial) {
            pending.onTrial = false;
            pending.tried = round != null;
            if (round == null) {
                doubt("a thread waits for something that is not seen to change");
            }
        }
        if (round == null || trace.sawChange(round, fiber.index)) {
            return round(fiber);
        }
        if (tree != null && tree.goesRound()) {
            goRound(fiber, trace.changed(round, fiber.index));
        } else {
            pending.awaited = round;
            Scheduler.announce(fiber, Operation.LOOP, null, 0, site);
            Scheduler.turn(fiber);
        }
        return round(fiber);
    }

    private void goRound(Fiber fiber, boolean forSomething) {
        fiber.pending.rounds = forSomething ? 0 : fiber.pending.rounds + 1;
        if (fiber.pending.rounds > MOST_ROUNDS) {
            schedule.end(End.REPEATED, null);
            Scheduler.leave();
        }
    }

    /** Note that a fiber may have changed what a search does not see. */
    void tellChanges(Fiber fiber) {
        if (Hooks.changes) {
            Hooks.changes = false;
            trace.changed(fiber.index);
        }
    }

    /** Give way inside the library, which spins on what others have to do. */
    void giveWay(Fiber fiber) {
        if (++fiber.pending.yields > MOST_YIELDS) {
            doubt("a method of the library spins");
            fiber.pending.yields = 0;
            fiber.idle = true;
            Scheduler.turn(fiber);
        }
    }

    /** Stop before an operation that goes through only if the guard is open. */
    void await(Fiber fiber, Guard guard) {
        fiber.pending.guard = guard;
        Scheduler.turn(fiber);
        fiber.pending.guard = null;
    }

    /** Stop before the end of the fiber, which others may ask for. */
    void ending(Fiber fiber) {
        Scheduler.announce(fiber, Operation.END, null, 0, 0);
        Scheduler.turn(fiber);
        HappensBefore.touch(fiber, END, Access.WRITE);
    }

    /** Note that the running fiber asks whether another one has ended. */
    void askedForEnd(Fiber target) {
        HappensBefore.touch(target, END, Access.READ);
    }

    /** Note that a fiber takes its permit, or that another one gives it one. */
    void permit(Fiber target) {
        HappensBefore.touch(target, PERMIT, Access.WRITE);
    }

    @Nullable
    Fiber choose(@Nullable Fiber me) {
        endStep();
        if (me != null) {
            touch(me);
        }
        if (tree != null && tree.isLong()) {
            schedule.end(End.LIMIT, "A schedule takes more steps than a search compares.");
            return null;
        }
        for (; ; ) {
            collect();
            if (count > 0) {
                break;
            }
            idle();
            if (schedule.ended()) {
                return null;
            }
        }
        Fiber keep = me != null && isAble(me) ? me : null;
        Fiber straight = keep == null ? able[0] : keep;
        Fiber chosen = decide(keep, straight);
        if (chosen == null) {
            schedule.end(End.REPEATED, null);
            return null;
        }
        if (keep != null && chosen != keep) {
            schedule.preemptions++;
        }
        if (chosen.state == Fiber.READY) {
            begin(chosen);
        } else if (endsEarly(chosen)) {
            return choose(chosen);
        }
        return schedule.taken(chosen);
    }

    /** Begin a step in which a wait ends before somebody ends it; true if the step ends with that. */
    private boolean endsEarly(Fiber fiber) {
        int state = fiber.state;
        Object blocker = fiber.blocker;
        int[] accesses = accessesOfEnding(fiber);
        boolean timed = fiber.deadline != Fiber.NEVER;
        if (timed) {
            fiber.pending.time += fiber.pending.asked;
            schedule.clock.reach(fiber.deadline);
        }
        fiber.pending.endedEarly |= state != Fiber.SLEEPING;
        ending = fiber;
        schedule.wake(fiber);
        ending = null;
        fiber.timedOut = timed;
        fiber.wants = state == Fiber.WAITING ? (Monitor) blocker : null;
        begin(fiber);
        for (int packed : accesses) {
            trace.access(Tree.location(packed), Tree.kind(packed));
        }
        return state == Fiber.WAITING || state == Fiber.AWAITING;
    }

    /** Return what it takes to end the wait of a blocked fiber, packed: nobody may have woken it before. */
    private static int[] accessesOfEnding(Fiber fiber) {
        int interrupt = Tree.packed(HappensBefore.location(fiber, HappensBefore.WHOLE), Access.READ);
        return switch (fiber.state) {
            case Fiber.WAITING -> new int[] {interrupt, waiters(((Monitor) fiber.blocker).object)};
            case Fiber.AWAITING -> new int[] {interrupt, waiters(fiber.blocker)};
            case Fiber.PARKED ->
                new int[] {interrupt, Tree.packed(HappensBefore.location(fiber, PERMIT), Access.WRITE)};
            case Fiber.JOINING ->
                new int[] {interrupt, Tree.packed(HappensBefore.location(fiber.blocker, END), Access.READ)};
            default -> new int[] {interrupt};
        };
    }

    private static int waiters(Object object) {
        return Tree.packed(HappensBefore.location(object, WAITERS), Access.WRITE);
    }

    /** Note that a fiber stops until it is woken, and see whether its wait may end early. */
    void blocked(Fiber fiber, int state, long deadline) {
        fiber.pending.asked = deadline == Fiber.NEVER ? Long.MAX_VALUE : deadline - schedule.clock.now();
        fiber.pending.left = fiber.pending.asked;
        fiber.pending.slept |= state == Fiber.SLEEPING;
        boolean timed = deadline != Fiber.NEVER && deadline - schedule.clock.now() <= SHORT_WAIT;
        boolean may = state == Fiber.WAITING
                || state == Fiber.AWAITING
                || timed && (state == Fiber.PARKED || state == Fiber.JOINING);
        waits |= may;
        fiber.pending.endsEarly =
                may && strategy.endsWaits() && !fiber.pending.endedEarly && (deadline == Fiber.NEVER || timed);
    }

    /** Note that the running fiber wakes a blocked one, which could have gone on by itself before. */
    void overtakes(Fiber woken) {
        boolean could = woken != ending && (woken.pending.endsEarly || woken.state == Fiber.SLEEPING);
        woken.pending.endsEarly = false;
        if (could && tree != null) {
            overtaken.add(new Overtaken(woken.index, trace.clock(woken.index), accessesOfEnding(woken)));
        }
    }

    /** Note that the running fiber interrupts another one, which also lets it go on where it parks or waits. */
    void interrupts(Fiber target) {
        permit(target);
        if (target.state == Fiber.WAITING) {
            HappensBefore.touch(((Monitor) target.blocker).object, WAITERS, Access.WRITE);
        } else if (target.state == Fiber.AWAITING) {
            HappensBefore.touch(target.blocker, WAITERS, Access.WRITE);
        }
    }

    /** Note that the running fiber lets somebody go on who waits for a monitor or a condition, unless that was interrupted before. */
    void notifies(Object waitedFor, @Nullable Fiber woken) {
        HappensBefore.touch(waitedFor, WAITERS, Access.WRITE);
        if (woken != null) {
            HappensBefore.touch(woken, HappensBefore.WHOLE, Access.READ);
        }
    }

    private @Nullable Fiber decide(@Nullable Fiber keep, Fiber straight) {
        if (tree == null) {
            return count == 1 ? able[0] : schedule.decisions.thread(able, count, keep, straight);
        }
        long enabled = 0;
        long check = trace.locationCount();
        for (int i = 0; i < count; i++) {
            enabled |= 1L << able[i].index;
            check = check * 31 + check(able[i]);
        }
        int index = tree.choose(enabled, keep == null ? -1 : keep.index, check);
        Fiber chosen = index < 0 ? null : schedule.fibers[index];
        if (chosen != null && count > 1) {
            schedule.decisions.made(chosen, straight);
        }
        return chosen;
    }

    private static long check(Fiber fiber) {
        Object object = fiber.object;
        return fiber.key
                + fiber.operation * 31L
                + fiber.slot * 17L
                + (object == null ? 0 : object.getClass().getName().hashCode());
    }

    private void begin(Fiber fiber) {
        Locked.giving = false;
        Pending pending = fiber.pending;
        boolean waits = pending.guard != null || fiber.wants != null || pending.awaited != null;
        if (tree == null) {
            trace.begin(fiber.index, waits);
        } else {
            tree.step(fiber.index, waits);
        }
        if (pending.awaited != null) {
            for (int location : pending.awaited.locations()) {
                trace.access(location, Access.READ);
            }
            pending.awaited = null;
            pending.tried &= pending.onTrial;
        }
    }

    private void endStep() {
        if (tree == null) {
            trace.end();
            return;
        }
        tree.endStep();
        for (Overtaken each : overtaken) {
            tree.overtaken(each.fiber, each.clock, each.accesses);
        }
        overtaken.clear();
    }

    /** Number the location of an operation as soon as it is announced, so that runs with the same beginning agree on it. */
    private static void touch(Fiber fiber) {
        Object object = fiber.object;
        switch (fiber.operation) {
            case Operation.LOCK -> HappensBefore.location(object, HappensBefore.WHOLE);
            case Operation.VOLATILE_READ, Operation.VOLATILE_WRITE, Operation.CAS -> {
                if (object != null && fiber.slot > 0) {
                    HappensBefore.location(object, fiber.slot);
                }
            }
            default -> {
                if (fiber.pending.guard != null) {
                    fiber.pending.guard.accesses();
                }
            }
        }
    }

    private void collect() {
        count = 0;
        able = Fibers.grown(able, schedule.fiberCount);
        for (int i = 0; i < schedule.fiberCount; i++) {
            if (isAble(schedule.fibers[i])) {
                able[count++] = schedule.fibers[i];
            }
        }
        schedule.cost += 1 + (schedule.fiberCount >> 3);
    }

    private boolean isAble(Fiber fiber) {
        if (fiber.state != Fiber.READY) {
            return fiber.state == Fiber.SLEEPING || fiber.alive() && fiber.pending.endsEarly;
        }
        Monitor wants = fiber.wants;
        Guard guard = fiber.pending.guard;
        return (wants == null || wants.owner == null) && (guard == null || guard.isOpen()) && !awaits(fiber);
    }

    private boolean awaits(Fiber fiber) {
        Round awaited = fiber.pending.awaited;
        return awaited != null && !fiber.pending.onTrial && !trace.changed(awaited, fiber.index);
    }

    /** Nobody can go on: let the time, or end. */
    private void idle() {
        if (schedule.roster.timed() > 0) {
            timeOut();
            return;
        }
        boolean spins = false;
        boolean sleeps = false;
        boolean tries = false;
        for (int i = 0; i < schedule.fiberCount; i++) {
            Pending pending = schedule.fibers[i].pending;
            spins |= pending.awaited != null;
            sleeps |= pending.awaited != null && pending.slept;
            if (pending.awaited != null && !pending.tried) {
                pending.onTrial = true;
                tries = true;
            }
        }
        if (!tries) {
            schedule.end(!spins ? End.STUCK : sleeps && schedule.mainEnded ? End.IDLING : End.LIVELOCK, null);
        }
    }

    /**
     * Let the shortest wait time out, and those that are hardly longer: which of them began first is not for equivalent interleavings to
     * decide, so the clock does not either.
     */
    private void timeOut() {
        if (schedule.timesOutTooOften()) {
            return;
        }
        Roster roster = schedule.roster;
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < roster.timed(); i++) {
            shortest = Math.min(shortest, roster.timed(i).pending.left);
        }
        for (int i = roster.timed() - 1; i >= 0; i--) {
            Fiber fiber = roster.timed(i);
            if (fiber.pending.left <= shortest + shortest / 4) {
                fiber.pending.time += fiber.pending.asked;
                schedule.clock.reach(fiber.deadline);
                schedule.expire(fiber);
            } else {
                fiber.pending.left -= shortest;
            }
        }
    }

    /** Tell the search how the schedule has ended. */
    void finish() {
        if (tree == null || tree.done() && tree.doubt() != null) {
            return;
        }
        endStep();
        switch (schedule.end) {
            case LIMIT, UNSUPPORTED ->
                doubt(schedule.reason == null ? "a schedule could not be finished" : schedule.reason);
            case null -> doubt("a schedule could not be finished");
            default -> {}
        }
        for (int i = 0; i < schedule.fiberCount; i++) {
            Fiber fiber = schedule.fibers[i];
            if (fiber.pending.onTrial) {
                doubt("a thread waits for something that is not seen to change");
            }
            if (fiber.alive()) {
                pending(fiber);
            }
        }
        tree.end();
        schedule.cost += tree.takeWork() / COMPARISONS_PER_STEP;
    }

    private void pending(Fiber fiber) {
        Pending pending = fiber.pending;
        if (isAble(fiber)) {
            if (schedule.end != End.REPEATED) {
                tree.unknown(fiber.index);
            }
        } else if (fiber.wants != null) {
            int location = HappensBefore.location(fiber.wants.object, HappensBefore.WHOLE);
            tree.pending(fiber.index, new int[] {Tree.packed(location, Access.ACQUIRE)});
        } else if (fiber.state == Fiber.READY && pending.awaited != null) {
            int[] read = pending.awaited.locations().clone();
            for (int j = 0; j < read.length; j++) {
                read[j] = Tree.packed(read[j], Access.READ);
            }
            tree.pending(fiber.index, read);
        } else {
            tree.pending(fiber.index, fiber.state == Fiber.READY ? pending.accesses() : NOTHING);
        }
    }
}
