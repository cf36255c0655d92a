package dev.interleave.box.engine.rt.search;

import java.util.Arrays;

/**
 * What a thread has looked at while it went round in a circle and changed nothing.
 *
 * @param locations one for each look
 * @param steps number of the step of each look
 */
public record Round(int[] locations, int[] steps) {
    /** Give the same for looks that were all made since one step. */
    public static Round since(int[] locations, int step) {
        int[] steps = new int[locations.length];
        Arrays.fill(steps, step);
        return new Round(locations, steps);
    }
}
