package dev.interleave.box.engine.rt.detect;

/** What the releases of one synchronisation object have left for those who acquire it. The array is never changed, only replaced. */
final class SyncClock {
    int[] times = ThreadClock.NONE;

    /** Thread whose own time is {@link #time}, beside those in {@link #times}; -1 if all are in there. */
    int fiber = -1;

    int time;

    /** Who released last, when, and at which step; kept for the telling only. */
    int releaser = -1;

    int releaseTime;
    int step;

    /** Number of the location in a searched schedule, -1 until it is touched. */
    int location = -1;
}
