package dev.interleave.box.engine.rt.sim;

/**
 * What the operations of threads cost on the reference machine, in ps: a Linux server with cores at about 3 GHz. Measured natively
 * (medians of uncontended loops and of ping-pong between two threads that own a core each), then checked against whole programs by
 * {@code ./interleave bench simulate}. One table for all hosts, so that a result is the same everywhere.
 */
public final class Costs {
    static final long ARRAY_ELEMENT = 80;
    static final long COPY = 8_000;
    static final long COPIED_ELEMENT = 60;

    /** An atomic read-modify-write, or the fence after a volatile write. */
    public static final long ATOMIC = 5_000;

    /** A cache line comes from another core. */
    public static final long TRANSFER = 45_000;

    /** To take or release a monitor that nobody else wants. */
    public static final long MONITOR = 9_000;

    /** A monitor goes to a thread that spins for it. */
    public static final long MONITOR_TRANSFER = 150_000;

    /** A thread spins so long for a monitor before it parks. */
    public static final long MONITOR_SPIN = 12_000_000;

    /** To stop a platform thread and give its core away. */
    public static final long PARK = 2_000_000;

    /** To wake a platform thread that is parked; paid by who wakes it. */
    public static final long UNPARK = 4_000_000;

    /** Until a woken platform thread runs on a core that was idle. */
    public static final long WAKE = 12_000_000;

    /** Until the next platform thread runs on a core that has just become free. */
    public static final long SWITCH = 2_000_000;

    /** The same for virtual threads. */
    public static final long VIRTUAL_PARK = 300_000;

    public static final long VIRTUAL_UNPARK = 400_000;
    public static final long VIRTUAL_WAKE = 12_000_000;
    public static final long VIRTUAL_SWITCH = 300_000;

    /** To start a platform thread, and until it runs. */
    public static final long START = 40_000_000;

    public static final long STARTED = 30_000_000;
    public static final long VIRTUAL_START = 1_000_000;
    public static final long VIRTUAL_STARTED = 1_000_000;

    /** A sleeper wakes so much late. */
    public static final long TIMER = 55_000_000;

    /** A platform thread runs so long while others wait for a core. */
    public static final long SLICE = 3_000_000_000L;

    /** {@code Thread.onSpinWait} and {@code Thread.yield}. */
    public static final long SPIN = 40_000;

    public static final long YIELD = 600_000;

    /** To look at the clock. */
    public static final long CLOCK = 25_000;

    /** To print a line. */
    public static final long PRINT = 2_000_000;

    private Costs() {}
}
