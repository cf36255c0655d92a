package dev.interleave.box.engine.rt;

import java.util.SplittableRandom;

/** What a program gets for secure random bytes: the same ones in each schedule, so that it can be replayed. Nothing secret is in a box. */
final class Entropy {
    private static final long SEED = 0x5DEECE66DL;
    private static SplittableRandom source = new SplittableRandom(SEED);

    private Entropy() {}

    static void reset() {
        source = new SplittableRandom(SEED);
    }

    static void fill(byte[] bytes) {
        source.nextBytes(bytes);
    }
}
