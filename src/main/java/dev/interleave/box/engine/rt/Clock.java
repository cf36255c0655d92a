package dev.interleave.box.engine.rt;

/** Virtual time: moves when nobody can run, a little with each step, and faster and faster for a thread that does nothing but look at it. */
class Clock {
    static final long START_MILLIS = 1_767_225_600_000L;
    static final long START = 1_000_000_000L;
    private static final long STEP = 100;
    private static final long FIRST_LOOK = 1_000;
    private static final long LONGEST_LOOK = 10_000_000;

    private long now = START;
    private long lookWrites = -1;
    private int looker = -1;
    private long look;

    long now() {
        return now;
    }

    long millis() {
        return START_MILLIS + (now() - START) / 1_000_000;
    }

    void step() {
        now += STEP;
    }

    /** Look at the clock on behalf of the library, which never waits by looking. */
    long tick() {
        return now += STEP;
    }

    void reach(long time) {
        now = Math.max(now, time);
    }

    long look(Fiber fiber, long writes) {
        // Who waits for a time gets on by looking, although nothing else changes.
        fiber.frozen = 0;
        if (looker == fiber.index && lookWrites == writes) {
            look = Math.min(LONGEST_LOOK, look + (look >> 2));
        } else {
            looker = fiber.index;
            lookWrites = writes;
            look = FIRST_LOOK;
        }
        return now += look;
    }

    long lookMillis(Fiber fiber, long writes) {
        look(fiber, writes);
        return millis();
    }

    /** Return the ns since so many seconds after 1970. */
    long nanosSince(Fiber fiber, long writes, long offsetInSeconds) {
        long elapsed = look(fiber, writes) - START;
        return (START_MILLIS / 1_000 - offsetInSeconds) * 1_000_000_000L + elapsed;
    }

    /** Convert a time in ms since 1970 to this clock's ns. */
    long fromMillis(long millis) {
        long ahead = millis - millis();
        return ahead <= 0 ? now() : ahead > Long.MAX_VALUE / 2_000_000 ? Fiber.NEVER - 1 : now() + ahead * 1_000_000;
    }

    /** Return the time that lies so many ns ahead. */
    long after(long nanos) {
        return nanos > Fiber.NEVER - 1 - now() ? Fiber.NEVER - 1 : now() + nanos;
    }
}
