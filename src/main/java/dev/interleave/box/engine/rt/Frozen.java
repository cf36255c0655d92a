package dev.interleave.box.engine.rt;

import java.lang.StackWalker.StackFrame;

/**
 * Tells a thread that spins from one that works: whoever comes by the same place with the same local variables in all of its frames, and
 * nothing was written in between, will come by for ever.
 */
final class Frozen {
    private static final int FRAMES = 24;
    private static final Class<?> PRIMITIVE = primitive();
    private static final StackWalker WALKER = Bridge.liveFrames();

    private Frozen() {}

    static void look(Fiber fiber, long writes) {
        long fingerprint = fingerprint(fiber);
        if (fingerprint == fiber.fingerprint && writes == fiber.frozenAt) {
            fiber.frozen++;
        } else {
            fiber.frozen = 0;
            fiber.fingerprint = fingerprint;
            fiber.frozenAt = writes;
        }
    }

    private static long of(Object local) {
        return local instanceof Number
                ? local.hashCode()
                : PRIMITIVE.isInstance(local) ? Bridge.slot(local) : Identities.of(local);
    }

    private static Class<?> primitive() {
        try {
            return Class.forName("java.lang.LiveStackFrame$PrimitiveSlot");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JDK has no primitive slots", e);
        }
    }

    /** Return a number that is the same for the same place with the same local variables. */
    static long fingerprint(Fiber fiber) {
        int muted = fiber.muted++;
        long fingerprint = WALKER.walk(frames ->
                frames.limit(FRAMES).mapToLong(Frozen::of).reduce(fiber.site, (sum, next) -> sum * 31 + next));
        fiber.muted = muted;
        return fingerprint;
    }

    /** Tell whether the value is that of a variable in which instrumented code counts its jumps. */
    private static boolean isLoopCounter(int value) {
        return (value & -Scheduler.LOOPS_TOLD) == Scheduler.LOOPS;
    }

    private static long of(StackFrame frame) {
        if (frame.getClassName().startsWith(Stacks.OURS)) {
            return 0;
        }
        long sum = frame.getByteCodeIndex();
        for (Object local : Bridge.locals(frame)) {
            long value = local == null ? 0 : of(local);
            sum = sum * 31 + (isLoopCounter((int) value) ? 0 : value);
        }
        return sum;
    }
}
