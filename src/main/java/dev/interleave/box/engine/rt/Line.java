package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Costs;

/**
 * One cache line (MESI, without sizes): a core that reads what another one has written since, or writes what others have, waits for it to
 * come over. Cores that want it at once get it one by one. Who comes back to it soon keeps it for a visit, because its next accesses are
 * under way already when another core's request arrives; who computes something else in between has it come over meanwhile.
 *
 * <p>Measured on two cores, with 0 to 260 ns of other work between the accesses. Times are in ps.
 */
final class Line {
    private static final long LONG_AGO = -1_000_000_000_000L;

    final Object object;
    final long number;
    private final int cores;

    private int owner = -1;
    private long sharers = -1;

    /** Until when it is promised to cores that have asked for it. */
    private long promised = LONG_AGO;

    /** By core, from the first request on: until when it may use the line, whoever asks for it; and when it used it last. */
    private long[] until = {};

    private long[] used = {};

    /** The longest chain of work that leads to what is written there. */
    long path;

    Line(Object object, long number, int cores) {
        this.object = object;
        this.number = number;
        this.cores = cores;
    }

    /** Return when a core can read it that asks for it now. */
    long read(int core, long now) {
        long at = (sharers & bit(core)) != 0 || mayStay(core, now) ? now : copied(core, now);
        use(core, at);
        return at;
    }

    /** Return when a core can write it that asks for it now. */
    long write(int core, long now) {
        long at = isOwnedBy(core) || mayStay(core, now) ? now : granted(core, now);
        if (owner < 0) {
            own(core);
        }
        use(core, at);
        return at;
    }

    /** Let a core take the monitor that it stands for, and return how long that takes besides. */
    long enter(int core, long now) {
        boolean soon = used.length > 0 && now - used[core] <= Costs.MONITOR_SOON;
        long cost = isOwnedBy(core) ? 0 : soon ? Costs.MONITOR_MOVE : Costs.MONITOR_COMES;
        remember();
        own(core);
        use(core, now + cost);
        return cost;
    }

    /** Note that a core has written it last. */
    void own(int core) {
        owner = core;
        sharers = bit(core);
    }

    boolean isOwnedBy(int core) {
        return owner < 0 || owner == core && sharers == bit(core);
    }

    private boolean mayStay(int core, long now) {
        return until.length > 0 && now < until[core];
    }

    /** Hand it over to a core after all that have asked before. */
    private long granted(int core, long now) {
        remember();
        boolean soon = isUsedSoon(core, now);
        long at = Math.max(now, promised) + (soon ? Costs.LINE_FOUGHT_FOR : Costs.LINE_MOVE);
        promised = at + (soon ? Costs.LINE_VISIT : 0);
        until[core] = promised;
        own(core);
        return at;
    }

    private long copied(int core, long now) {
        sharers |= bit(core);
        return Math.max(now, promised) + (isUsedSoon(core, now) ? Costs.LINE_FOUGHT_FOR : Costs.LINE_MOVE);
    }

    private boolean isUsedSoon(int core, long now) {
        return used.length > 0 && now - used[core] <= Costs.LINE_SOON;
    }

    private void remember() {
        if (until.length == 0) {
            until = filled(cores);
            used = filled(cores);
        }
    }

    private void use(int core, long now) {
        if (used.length > 0) {
            used[core] = now;
        }
    }

    private static long[] filled(int cores) {
        long[] times = new long[cores];
        java.util.Arrays.fill(times, LONG_AGO);
        return times;
    }

    private static long bit(int core) {
        return 1L << core;
    }
}
