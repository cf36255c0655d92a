package dev.interleave.box.runner.probe;

import dev.interleave.box.runner.probe.Stillness.Look;

/**
 * Bounds how long all holds of a box together wait for threads that do not wait for anybody: one that sleeps instead of
 * joining, say. What has been waited for once in vain is not waited for in each case again.
 */
final class Patience {
    private static final long SLEEPING_NANOS = 2_500_000_000L;
    private static final long BUSY_NANOS = 1_000_000_000L;
    private static final long DOZING_NANOS = 200_000_000L;

    private long sleeping = SLEEPING_NANOS;
    private long busy = BUSY_NANOS;
    private long dozing = DOZING_NANOS;

    /** Have as much of it again as in the beginning, because it was not in vain. */
    void renew() {
        sleeping = SLEEPING_NANOS;
        busy = BUSY_NANOS;
        dozing = DOZING_NANOS;
    }

    /** Take the time that a look at this state has cost; {@code true} while more may be spent. */
    boolean spend(Look look, long nanos) {
        return switch (look) {
            case SLEEPING -> (sleeping -= nanos) > 0;
            case BUSY -> (busy -= nanos) > 0;
            case DOZING -> (dozing -= nanos) > 0;
            case WAITING_FOR_SITE, WAITING_FOR_CHILDREN, STILL -> false;
        };
    }
}
