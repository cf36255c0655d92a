package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.sim.Work;
import org.jspecify.annotations.Nullable;

/**
 * Monitors that the library takes as an accident of how it is written, such as that of a {@code PrintStream}. They keep threads apart like
 * any other, because the library may call the program back under them, and what happens under them is in order; but whoever has left is as
 * wise as before, or printing would hide races.
 */
public final class Exclusion {
    private Exclusion() {}

    /** Take the monitor of an object; returns false if the caller has to take the real one. */
    public static boolean enter(@Nullable Fiber fiber, @Nullable Object object) {
        if (fiber == null || object == null) {
            return false;
        }
        if (Work.on) {
            Monitors.enter(fiber, object, 0);
            return true;
        }
        if (Scheduler.schedule.operations != null && !HappensBefore.isEnclosed(fiber)) {
            Recorders.call(fiber, object, Access.WRITE);
        }
        Monitors.exclude(fiber, object);
        HappensBefore.enclose(fiber, object);
        return true;
    }

    /** Take the monitor of an object that is used inside of others of this kind: it is one of them there, and an ordinary one elsewhere. */
    public static boolean enterWithin(@Nullable Fiber fiber, @Nullable Object object) {
        if (fiber != null && object != null && !HappensBefore.isEnclosed(fiber)) {
            Monitors.enter(fiber, object, Hooks.site);
            return true;
        }
        return enter(fiber, object);
    }

    /** Give the monitor back; returns false if it was the real one. */
    public static boolean exit(@Nullable Fiber fiber, @Nullable Object object) {
        if (fiber == null || object == null) {
            return false;
        }
        if (HappensBefore.disclose(fiber, object)) {
            Monitors.readmit(fiber, object);
        } else {
            Monitors.exit(fiber, object, Hooks.site);
        }
        return true;
    }
}
