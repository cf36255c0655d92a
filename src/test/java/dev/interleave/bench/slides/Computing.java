package dev.interleave.bench.slides;

/** Steps that compute and need nothing else. */
final class Computing extends SlideTask {
    private final int rounds;

    Computing(int number, int steps, int rounds, String task, String look) {
        super(number, task, look, steps);
        this.rounds = rounds;
    }

    @Override
    long step(int index) {
        return mix(index + 1, rounds);
    }

    /** Shift and mix (xorshift, Marsaglia 2003); the result is used, or the compiler would drop the loop. */
    static long mix(long seed, int rounds) {
        long x = seed;
        for (int i = 0; i < rounds; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }
}
