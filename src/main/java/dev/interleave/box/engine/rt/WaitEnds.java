package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.search.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ends the waits of fibers in a search: others who wake them, or their own time, early or for no reason. */
final class WaitEnds {
    /** Slot of a fiber that stands for its end. */
    static final long END = -3;

    /** Slot of a fiber that stands for its permit to go on. */
    private static final long PERMIT = -4;

    /** Slot of a monitor or condition that stands for those who wait there to be notified. */
    private static final long WAITERS = -6;

    /** Waits of up to this long, in ns, may time out while others can go on; longer ones are there to be safe. */
    private static final long SHORT_WAIT = 100_000_000;

    private final Operations operations;
    private final Schedule schedule;
    private final Strategy strategy;

    /** Whether somebody waits so that the wait may end early. */
    boolean anyEarly;

    /** Those who were woken in this step although their waits could have ended early before it. */
    private final List<Overtaken> overtaken = new ArrayList<>();

    /** Whose wait ends now without anybody having woken it. */
    private @Nullable Fiber ending;

    /** What a fiber would have accessed, had its wait ended before somebody woke it; with what it knew then. */
    private record Overtaken(int fiber, int[] clock, int[] accesses) {}

    WaitEnds(Operations operations, Schedule schedule, Strategy strategy) {
        this.operations = operations;
        this.schedule = schedule;
        this.strategy = strategy;
    }

    /** Note that the running fiber asks whether another one has ended. */
    void askedFor(Fiber target) {
        HappensBefore.touch(target, END, Access.READ);
    }

    /** Note that a fiber takes its permit, or that another one gives it one. */
    void permit(Fiber target) {
        HappensBefore.touch(target, PERMIT, Access.WRITE);
    }

    /** Begin a step in which a wait ends before somebody ends it; true if the step ends with that. */
    boolean early(Fiber fiber) {
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
        operations.begin(fiber);
        for (int packed : accesses) {
            operations.trace.access(Tree.location(packed), Tree.kind(packed));
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
        boolean early = state == Fiber.WAITING
                || state == Fiber.AWAITING
                || timed && (state == Fiber.PARKED || state == Fiber.JOINING);
        anyEarly |= early;
        fiber.pending.endsEarly =
                early && strategy.endsWaits() && !fiber.pending.endedEarly && (deadline == Fiber.NEVER || timed);
    }

    /** Note that the running fiber wakes a blocked one, which could have gone on by itself before. */
    void overtakes(Fiber woken) {
        boolean could = woken != ending && (woken.pending.endsEarly || woken.state == Fiber.SLEEPING);
        woken.pending.endsEarly = false;
        if (could && strategy.tree() != null) {
            overtaken.add(new Overtaken(woken.index, operations.trace.clock(woken.index), accessesOfEnding(woken)));
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

    /** Tell the search of those who were woken in the step that ends now. */
    void tell(Tree tree) {
        for (Overtaken each : overtaken) {
            tree.overtaken(each.fiber, each.clock, each.accesses);
        }
        overtaken.clear();
    }
}
