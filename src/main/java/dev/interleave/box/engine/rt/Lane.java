package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Work;
import org.jspecify.annotations.Nullable;

/** One thread of a simulation: where it is in virtual time, and what it did so far. Times are in ps. */
final class Lane {
    /** It holds a core. */
    static final int ON_CORE = 0;
    /** It could go on, but has no core. */
    static final int QUEUED = 1;
    /** It spins for a monitor, on its core. */
    static final int SPINNING = 2;
    /** It waits for a monitor, without a core. */
    static final int ON_MONITOR = 3;
    /** It waits for something else, without a core. */
    static final int OFF = 4;
    /** It has ended. */
    static final int ENDED = 5;

    final Fiber fiber;
    final boolean virtual;
    final Timeline timeline;

    int phase = OFF;
    int core = -1;

    /** Where it is, while it has a core but another one runs. */
    long time;

    long readyAt;
    long sliceEnd;
    boolean yields;

    /** Changes with each wait, so that alarms of earlier ones are known to be stale. */
    int wait;

    /** Whether a monitor was handed to it while it spun, which it has paid for. */
    boolean handed;

    /** When it began to wait for a monitor. */
    long contendsSince;

    /** Where the current muted stretch began, or -1. */
    long mutedAt = -1;

    /** When its last atomic step is complete. */
    long atomicDone;

    /** Whether its last atomic update had to fight for its line. */
    boolean fought;

    private long path;

    /** Since when it has a core without a stop, or -1. */
    private long pathSince = -1;

    private Object[] locks = new Object[4];
    private int[] lockSites = new int[4];
    private long[] lockTimes = new long[4];
    private int lockCount;
    private final Places places;

    Lane(Fiber fiber, boolean virtual, long now, long path, Places places, boolean told) {
        this.fiber = fiber;
        this.virtual = virtual;
        this.path = path;
        this.places = places;
        this.timeline = new Timeline(now, places, told);
    }

    /** Return the longest chain of work and sleep that leads to what it does now. */
    long pathNow() {
        return pathSince < 0 ? path : path + Math.max(0, Work.now - pathSince);
    }

    /** Note that what it does next depends on something with that path. */
    void follow(long other) {
        if (other > pathNow()) {
            path = other;
            pathSince = pathSince < 0 ? -1 : Work.now;
        }
    }

    /** Note that it gets a core, or goes on with the one it has. */
    void begins(long now) {
        pathSince = now;
    }

    /** Note that it computes no longer. */
    void stops(long now) {
        if (pathSince >= 0) {
            path += Math.max(0, now - pathSince);
            pathSince = -1;
        }
    }

    /** Note that it has slept. */
    void slept(long duration) {
        path += duration;
    }

    void took(Object lock, int site) {
        if (lockCount == locks.length) {
            Object[] moreLocks = new Object[lockCount * 2];
            int[] moreSites = new int[lockCount * 2];
            long[] moreTimes = new long[lockCount * 2];
            System.arraycopy(locks, 0, moreLocks, 0, lockCount);
            System.arraycopy(lockSites, 0, moreSites, 0, lockCount);
            System.arraycopy(lockTimes, 0, moreTimes, 0, lockCount);
            locks = moreLocks;
            lockSites = moreSites;
            lockTimes = moreTimes;
        }
        locks[lockCount] = lock;
        lockSites[lockCount] = site;
        lockTimes[lockCount++] = Work.now;
        places.entered(site);
    }

    void released(Object lock) {
        for (int i = lockCount - 1; i >= 0; i--) {
            if (locks[i] == lock) {
                places.held(lockSites[i], Work.now - lockTimes[i]);
                lockCount--;
                locks[i] = locks[lockCount];
                lockSites[i] = lockSites[lockCount];
                lockTimes[i] = lockTimes[lockCount];
                locks[lockCount] = null;
                return;
            }
        }
    }

    @Nullable
    Monitor wants() {
        return fiber.wants;
    }
}
