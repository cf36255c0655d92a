package dev.interleave.box.engine.driver;

import java.util.Map;

/**
 * The process's other threads. They call the library as well, which counts on the one clock that a simulation has, so they have to rest
 * before it begins.
 */
final class Bystanders {
    private static final int MOST_LOOKS = 10_000;

    private Bystanders() {}

    /** Return when every other thread waits, or is in a native method such as a read; at the latest after some thousand looks. */
    static void rest() {
        for (int i = 0; i < MOST_LOOKS && !areAtRest(); i++) {
            Thread.yield();
        }
    }

    private static boolean areAtRest() {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            boolean mine = each.getKey() == Thread.currentThread();
            StackTraceElement[] stack = each.getValue();
            if (!mine
                    && stack.length > 0
                    && each.getKey().getState() == Thread.State.RUNNABLE
                    && !stack[0].isNativeMethod()) {
                return false;
            }
        }
        return true;
    }
}
