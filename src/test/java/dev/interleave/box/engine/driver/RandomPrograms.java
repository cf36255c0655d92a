package dev.interleave.box.engine.driver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws small programs for {@code Mixed}, each of them different, the same ones in every run. */
final class RandomPrograms {
    private static final List<String> SIMPLE = List.of(
            "r0", "r1", "w0", "w1", "i0", "i1", "x0", "x1", "u0", "g0", "p0", "aw", "si", "wa", "wo", "no", "na", "nn",
            "q0", "z0", "q1", "z1", "y0", "k1", "dn", "la", "lc", "pk", "up", "in", "ii", "ci", "co", "pi", "mg", "mr",
            "fr", "fg", "fd", "pc", "pg", "pn", "ba", "tw", "ta", "tl", "tq", "tc", "tj", "sl", "bu", "bt", "bo", "bp",
            "st");
    private static final List<String> BLOCKS = List.of("m0", "m1", "l0", "l1", "t0", "sj", "lf", "rl", "wl");

    private final SplittableRandom random;

    private RandomPrograms(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Draw so many. */
    static List<String> draw(long seed, int count) {
        var programs = new RandomPrograms(seed);
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(programs.next());
        }
        return List.copyOf(drawn);
    }

    private String next() {
        if (random.nextInt(5) == 0) {
            return "@ " + thread(1) + " " + thread(1) + " " + thread(1);
        }
        return "@ " + thread(1 + random.nextInt(2)) + " " + thread(1 + random.nextInt(3));
    }

    private String thread(int operations) {
        var script = new StringBuilder();
        for (int i = 0; i < operations; i++) {
            if (random.nextInt(4) == 0) {
                script.append(BLOCKS.get(random.nextInt(BLOCKS.size())))
                        .append('[')
                        .append(SIMPLE.get(random.nextInt(SIMPLE.size())))
                        .append(']');
            } else {
                script.append(SIMPLE.get(random.nextInt(SIMPLE.size())));
            }
        }
        return script.toString();
    }
}
