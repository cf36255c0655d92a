package dev.interleave.box.runner.probe;

/** Measures how long a watch has looked on: a pause of the whole machine counts no more than the longest time between two looks. */
final class OwnTime {
    private static final long LONGEST_LOOK_NANOS = 25_000_000;

    private long lastLook = System.nanoTime();
    private volatile long nanos;

    /** Let time pass, but not more than between two looks of a machine that has nothing else to do; tells how much, in ns. */
    long pass() {
        long now = System.nanoTime();
        long passed = Math.min(now - lastLook, LONGEST_LOOK_NANOS);
        lastLook = now;
        // Only the watching thread writes it.
        nanos = nanos + passed;
        return passed;
    }

    /** Give what has passed so far, in ns; safe from any thread. */
    long nanos() {
        return nanos;
    }
}
