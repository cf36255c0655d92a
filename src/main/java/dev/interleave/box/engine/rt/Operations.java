package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locked;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.search.Trace;
import dev.interleave.box.engine.rt.search.Tree;
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

    private static final int MOST_YIELDS = 64;

    /** So many comparisons take about as long as a step. */
    private static final int COMPARISONS_PER_STEP = 32;

    private static final int[] NOTHING = {};

    final Trace trace = new Trace();
    private final Schedule schedule;
    private final Strategy strategy;
    private final @Nullable Tree tree;
    /** How many waits for signals there were. */
    long arrivals;

    /** Whether somebody asks for the state of a lock. */
    boolean observed;

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
        if (looks(fiber.operation)) {
            look(fiber);
        }
        Scheduler.turn(fiber);
    }

    private static boolean looks(int operation) {
        return switch (operation) {
            case Operation.READ,
                    Operation.VOLATILE_READ,
                    Operation.CAS,
                    Operation.CALL,
                    Operation.LOOP,
                    Operation.RECORD -> true;
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
                pending.awaited = read;
                pending.awaitedSince = look.step;
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
        if (chosen.state != Fiber.READY) {
            schedule.clock.reach(chosen.deadline);
            schedule.wake(chosen);
            chosen.timedOut = true;
        }
        begin(chosen);
        return schedule.taken(chosen);
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
            for (int location : pending.awaited) {
                trace.access(location, Access.READ);
            }
            pending.awaited = null;
        }
    }

    private void endStep() {
        if (tree == null) {
            trace.end();
        } else {
            tree.endStep();
        }
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
            return fiber.state == Fiber.SLEEPING;
        }
        Monitor wants = fiber.wants;
        Guard guard = fiber.pending.guard;
        return (wants == null || wants.owner == null) && (guard == null || guard.isOpen()) && !awaits(fiber);
    }

    private boolean awaits(Fiber fiber) {
        int[] awaited = fiber.pending.awaited;
        return awaited != null && !changed(fiber, awaited, fiber.pending.awaitedSince);
    }

    /** Nobody can go on: let the time, or end. */
    private void idle() {
        if (schedule.roster.timed() > 0) {
            schedule.advance();
            return;
        }
        boolean spins = false;
        for (int i = 0; i < schedule.fiberCount; i++) {
            spins |= schedule.fibers[i].pending.awaited != null;
        }
        schedule.end(spins ? End.LIVELOCK : End.STUCK, null);
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
            int[] read = pending.awaited.clone();
            for (int j = 0; j < read.length; j++) {
                read[j] = Tree.packed(read[j], Access.READ);
            }
            tree.pending(fiber.index, read);
        } else {
            tree.pending(fiber.index, fiber.state == Fiber.READY ? pending.accesses() : NOTHING);
        }
    }
}
