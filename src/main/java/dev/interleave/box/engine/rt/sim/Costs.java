package dev.interleave.box.engine.rt.sim;

/**
 * What the operations of threads cost on the reference machine, in ps: a Linux server with cores at about 3 GHz. Measured natively
 * (medians of uncontended loops and of ping-pong between two threads that own a core each), then checked against whole programs by
 * {@code ./interleave bench simulate}. One table for all hosts, so that a result is the same everywhere.
 */
public final class Costs {
    static final long ARRAY_ELEMENT = 30;
    static final long COPY = 2_000;
    static final long COPIED_ELEMENT = 30;
    static final long COMPARED_ELEMENT = 30;

    /** An atomic read-modify-write, or the fence after a volatile write, until the next one can begin. */
    public static final long ATOMIC = 5_200;

    /** A request for a cache line goes to another core. */
    public static final long TRANSFER = 10_000;

    /** A cache line comes over from another core; most of that time the core computes on. */
    public static final long LINE_MOVE = 8_000;

    /** A cache line comes over to a core that has just lost it. */
    public static final long LINE_FOUGHT_FOR = 40_000;

    /** So long a core uses a line that it has fought for before it comes to the next one. */
    public static final long LINE_VISIT = 60_000;

    /** A core that wants a line again within this time fights for it. */
    public static final long LINE_SOON = 80_000;

    /** One of so many weak updates that fight for their line fails; assumed, not measured. */
    public static final int FIGHTS_A_LOSS = 8;

    /** To take or release a monitor that nobody else wants. */
    public static final long MONITOR = 4_500;

    /** To take a monitor that another core has held some time ago, and to have come over what it guards. */
    public static final long MONITOR_COMES = 35_000;

    /** To take a monitor again so soon that another core, which has held it meanwhile, may want it still. */
    public static final long MONITOR_MOVE = 110_000;

    /** A core that wants a monitor again within this time fights for it. */
    public static final long MONITOR_SOON = 150_000;

    /** A monitor goes to a thread that spins for it, and what it guards with it. */
    public static final long MONITOR_TRANSFER = 120_000;

    /** A thread spins so long for a monitor before it parks. */
    public static final long MONITOR_SPIN = 4_000_000;

    /** To stop a platform thread and give its core away. */
    public static final long PARK = 2_000_000;

    /** To wake a platform thread that is parked; paid by who wakes it. */
    public static final long UNPARK = 9_500_000;

    /** Until the next platform thread runs on a core that has just become free. */
    public static final long SWITCH = 2_000_000;

    /** The same for virtual threads; what wakes one while a core is idle wakes its carrier besides. */
    public static final long VIRTUAL_PARK = 300_000;

    public static final long VIRTUAL_UNPARK = 800_000;
    public static final long CARRIER_UNPARK = 9_500_000;
    public static final long VIRTUAL_SWITCH = 300_000;

    /** To start a thread, besides what waking it costs. */
    public static final long START = 80_000_000;

    public static final long VIRTUAL_START = 1_500_000;

    /** A sleeper wakes so much late. */
    public static final long TIMER = 50_000_000;

    public static final long VIRTUAL_TIMER = 150_000_000;

    /** A platform thread runs so long while others wait for a core. */
    public static final long SLICE = 3_000_000_000L;

    /** {@code Thread.onSpinWait} and {@code Thread.yield}. */
    public static final long SPIN = 3_000;

    public static final long YIELD = 150_000;

    /** To look at the clock, and by how much more it may take. */
    public static final long CLOCK = 19_000;

    public static final long CLOCK_VARIES = 8_000;

    /** To print a line. */
    public static final long PRINT = 2_000_000;

    static final long MICRO = 1_000_000;

    private Costs() {}

    /** Return how long a core takes to run a thread that was woken, after it has been idle for a while: the longer, the deeper it sleeps. */
    public static long wake(long idle) {
        return idle < 100 * MICRO ? 9 * MICRO : idle < 2_000 * MICRO ? 17 * MICRO : 32 * MICRO;
    }

    /** Return the same for a virtual thread, whose carrier looks around for work a little before it sleeps. */
    public static long virtualWake(long idle) {
        return idle < 20 * MICRO ? 2 * MICRO : idle < 2_000 * MICRO ? 14 * MICRO : 40 * MICRO;
    }
}
