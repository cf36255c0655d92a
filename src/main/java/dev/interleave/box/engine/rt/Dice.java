package dev.interleave.box.engine.rt;

/** Random numbers that depend on the seed alone (SplitMix64: Steele, Lea and Flood, OOPSLA 2014). */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    long next() {
        return mix(state += 0x9E3779B97F4A7C15L);
    }

    /** Return a number from 0 until before {@code bound}. */
    int next(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
