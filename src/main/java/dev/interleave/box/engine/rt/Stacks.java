package dev.interleave.box.engine.rt;

import java.util.Arrays;

/** Stacks as the program would see them: without the frames of the engine. */
public final class Stacks {
    static final String OURS = "dev.interleave.box.engine.";

    private Stacks() {}

    /** Return the stack of a fiber that isn't running. */
    static StackTraceElement[] of(Fiber fiber) {
        return trimmed(fiber.body.getStackTrace());
    }

    /** Cut the engine's frames off both ends. */
    public static StackTraceElement[] trimmed(StackTraceElement[] stack) {
        int from = 0;
        int to = stack.length;
        while (from < to && isOurs(stack[from])) {
            from++;
        }
        while (to > from && isOurs(stack[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(stack, from, to);
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS) || frame.getClassName().startsWith("jdk.internal.vm.Continuation");
    }
}
