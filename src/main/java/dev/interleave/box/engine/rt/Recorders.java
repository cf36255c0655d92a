package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.search.Access;

/**
 * Calls of recorders in a searched schedule. They order nothing, but what they have recorded in the end depends on their order, so each of
 * them is an operation that conflicts with others on the same recorder.
 */
public final class Recorders {
    /** Slot of an object that stands for what it has recorded. */
    private static final long RECORDED = -5;

    private Recorders() {}

    /** Stop before a call of a recorder, unless another one makes it. */
    static void call(Fiber fiber, Object recorder, int kind) {
        if (fiber.muted == 0) {
            fiber.pending.records = kind != Access.READ;
            Scheduler.before(Operation.RECORD, recorder, 0, 0);
        }
        HappensBefore.touch(recorder, RECORDED, kind);
    }

    /** Note a plain access to what is no recorder's own inside of one: what it shows depends on more than a search knows. */
    public static void plain() {
        Fiber fiber = Scheduler.running();
        if (fiber != null && Scheduler.schedule.operations != null && records(fiber)) {
            Scheduler.schedule.operations.doubt("a recorder of the probe looks at what the program itself changes");
        }
    }

    private static boolean records(Fiber fiber) {
        return fiber.recording > 0 && fiber.recording == fiber.muted && fiber.initialising == 0;
    }

    /** Note that the running fiber begins, or has ended, to initialise a class; what that writes is the same whoever does it. */
    public static void initialises(boolean begins) {
        Fiber fiber = Scheduler.running();
        if (fiber != null) {
            fiber.initialising += begins ? 1 : -1;
        }
    }

    /** Note an access to something shared inside of a recorder, which the detector passes over. */
    public static void access(Object base, long slot, int kind) {
        Fiber fiber = base == null ? null : Scheduler.running();
        if (fiber != null && records(fiber)) {
            HappensBefore.touch(base, slot, kind);
        }
    }
}
