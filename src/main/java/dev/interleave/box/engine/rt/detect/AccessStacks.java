package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.Stacks;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the stacks of checked accesses while a schedule is run again to be told. A stack costs as much as thousands of
 * checks, so that no other schedule takes any.
 */
public final class AccessStacks {
    /** More than one finding needs; what a long schedule does after so many keeps its place without a stack. */
    private static final int MOST = 20_000;

    static final StackTraceElement[] NONE = {};

    static boolean on;
    private static final Map<Long, StackTraceElement[]> latest = new HashMap<>();
    private static int taken;

    private AccessStacks() {}

    /** Begin to keep stacks, forgetting earlier ones, or stop; what is kept stays readable until the next beginning. */
    public static void keep(boolean wanted) {
        on = wanted;
        if (wanted) {
            latest.clear();
            taken = 0;
        }
    }

    /** Keep the stack of the access that a fiber is about to make. */
    static void take(Fiber fiber, int site) {
        if (taken++ < MOST) {
            Scheduler.mute();
            try {
                latest.put(key(fiber.index, site), Stacks.trimmed(new Throwable().getStackTrace()));
            } finally {
                Scheduler.unmute();
            }
        }
    }

    /** Return the stack of a fiber's newest access at a site, empty if none was kept. */
    static StackTraceElement[] of(int fiber, int site) {
        return latest.getOrDefault(key(fiber, site), NONE);
    }

    private static long key(int fiber, int site) {
        return (long) fiber << 32 | site & 0xFFFFFFFFL;
    }
}
