package dev.interleave.box.engine.rt.hook;

/**
 * What instrumented classes call. Nothing happens until {@link #on} is set, so that the hooks in java.base may run before the virtual
 * machine is up.
 */
public final class Hooks {
    /** Whether the engine listens; set once by the driver when it is ready, before its first schedule. */
    public static boolean on;

    private Hooks() {}
}
