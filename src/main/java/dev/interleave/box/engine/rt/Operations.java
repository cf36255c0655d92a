package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locked;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.search.Round;
import dev.interleave.box.engine.rt.search.Trace;
import dev.interleave.box.engine.rt.search.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Runs a schedule as a search needs it: every fiber stops before each operation, an operation that would have to wait is not enabled, and
 * what a step does beside its operation only lets others go on. So steps that access nothing in common can be swapped.
 */
final class Operations {
    /** So many comparisons take about as long as a step. */
    private static final int COMPARISONS_PER_STEP = 32;

    private static final int[] NOTHING = {};

    final Trace trace = new Trace();
    private final Schedule schedule;
    private final Strategy strategy;
    private final @Nullable Tree tree;

    /** Who goes round in a circle. */
    final Circling circling;

    /** How waits end. */
    final WaitEnds ends;

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
        circling = new Circling(this, schedule, tree);
        ends = new WaitEnds(this, schedule, strategy);
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
        circling.before(fiber);
        Scheduler.turn(fiber);
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
        HappensBefore.touch(fiber, WaitEnds.END, Access.WRITE);
    }

    @Nullable
    Fiber choose(@Nullable Fiber me) {
        endStep();
        if (me != null) {
            touch(me);
        }
        if (tree != null && tree.isLong()) {
            schedule.end(End.LIMIT, "One way of taking turns takes more steps than a search compares.");
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
        } else if (ends.early(chosen)) {
            return choose(chosen);
        }
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

    void begin(Fiber fiber) {
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
        ends.tell(tree);
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
        if (schedule.idleness.timesOutTooOften()) {
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
                schedule.idleness.expire(fiber);
            } else {
                fiber.pending.left -= shortest;
            }
        }
    }

    /** Give the first sentence, so that it can stand behind a colon. */
    private static String asClause(String sentences) {
        int end = sentences.indexOf(". ");
        String first = end < 0 ? sentences : sentences.substring(0, end);
        return Character.toLowerCase(first.charAt(0)) + first.substring(1).replaceFirst("\\.$", "");
    }

    /** Tell the search how the schedule has ended. */
    void finish() {
        if (tree == null || tree.done() && tree.doubt() != null) {
            return;
        }
        endStep();
        switch (schedule.end) {
            case LIMIT, UNSUPPORTED ->
                doubt(schedule.reason == null ? "a schedule could not be finished" : asClause(schedule.reason));
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
