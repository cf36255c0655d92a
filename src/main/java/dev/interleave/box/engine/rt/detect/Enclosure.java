package dev.interleave.box.engine.rt.detect;

import java.util.Arrays;

/** A stretch of a thread under a monitor that orders only what happens under it. */
final class Enclosure {
    final Object object;
    final Enclosure outer;

    /** What the thread knew outside, and has learned from others since. The array is never changed, only replaced. */
    int[] times;

    Enclosure(Object object, int[] times, Enclosure outer) {
        this.object = object;
        this.times = times;
        this.outer = outer;
    }

    void learn(int[] others, int from, int fromTime) {
        if (others == times && from < 0) {
            return;
        }
        int[] merged = Arrays.copyOf(times, Math.max(Math.max(times.length, others.length), from + 1));
        for (int i = 0; i < others.length; i++) {
            merged[i] = Math.max(merged[i], others[i]);
        }
        if (from >= 0) {
            merged[from] = Math.max(merged[from], fromTime);
        }
        times = merged;
    }
}
