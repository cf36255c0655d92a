package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Round;
import dev.interleave.box.engine.rt.search.Trace;
import dev.interleave.box.engine.rt.search.Tree;
import org.jspecify.annotations.Nullable;

/** Lets fibers of a search wait that go round in a circle, until somebody changes what they look at. */
final class Circling {
    /** A worker of a pool that finds no task gives way up to some hundred times and then parks, which is no endless spinning. */
    private static final int MOST_YIELDS = 1_024;

    /** Whoever does not wait in a loop goes round so often for nothing. */
    private static final int MOST_ROUNDS = 2;

    /** Nobody takes that many locks of the library at once. */
    private static final int LOCKS = 64;

    private final Operations operations;
    private final Schedule schedule;
    private final Trace trace;
    private final @Nullable Tree tree;

    Circling(Operations operations, Schedule schedule, @Nullable Tree tree) {
        this.operations = operations;
        this.schedule = schedule;
        this.trace = operations.trace;
        this.tree = tree;
    }

    /** Let the fiber wait before its operation if that only looks and it goes round in a circle. */
    void before(Fiber fiber) {
        if (looks(fiber) && (tree == null || !tree.goesRound())) {
            look(fiber);
        }
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
                operations.doubt("a thread looks again and again until another one changes something");
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
                operations.doubt("a thread waits for something that is not seen to change");
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
            operations.doubt("a method of the library spins");
            fiber.pending.yields = 0;
            fiber.idle = true;
            Scheduler.turn(fiber);
        }
    }
}
