package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.Stacks;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each access to one variable while a schedule is run again for that, and keeps their stacks. A stack costs as much as thousands of
 * checks, so that no other access takes any.
 */
public final class AccessLog {
    /** Nothing is to be told. */
    public static final long NOTHING = 0;

    /** More than one finding needs; what comes after so many keeps its place without a stack. */
    private static final int MOST_STACKS = 5_000;

    private static final StackTraceElement[] NO_STACK = {};

    static boolean on;
    private static long wanted;
    private static int stacks;
    private static final Map<Place, Entry> latest = new HashMap<>();

    private record Place(int fiber, int site, boolean writes) {}

    /** The step that an access is, and where it was made. */
    record Entry(int step, StackTraceElement[] stack) {}

    private AccessLog() {}

    /** Begin to tell of the variable with that key, or stop. */
    public static void tell(long key) {
        wanted = key;
        on = key != NOTHING;
    }

    static void clear() {
        latest.clear();
        stacks = 0;
    }

    static boolean tells(long key) {
        return on && key == wanted;
    }

    /** Tell of an access that the fiber is about to make, if it is to the variable. */
    static void note(Fiber fiber, long key, boolean writes, int site, @Nullable Supplier<String> value) {
        if (tells(key)) {
            StackTraceElement[] stack = stack();
            int step = Scheduler.tell(fiber, writes, site, stack, value);
            latest.put(new Place(fiber.index, site, writes), new Entry(step, stack));
        }
    }

    /** Do {@link #note} for an access that needed no check. */
    static void repeat(Fiber fiber, History variable, boolean writes, int site) {
        if (on) {
            note(fiber, variable.key(), writes, site, null);
        }
    }

    private static StackTraceElement[] stack() {
        if (stacks++ >= MOST_STACKS) {
            return NO_STACK;
        }
        Scheduler.mute();
        try {
            return Stacks.trimmed(new Throwable().getStackTrace());
        } finally {
            Scheduler.unmute();
        }
    }

    /** Return a fiber's newest access to the variable at a site, null if none was told. */
    static @Nullable Entry find(int fiber, long key, int site, boolean writes) {
        return tells(key) ? latest.get(new Place(fiber, site, writes)) : null;
    }
}
