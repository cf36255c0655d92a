package dev.interleave.box.engine.rt.detect;

import java.util.Arrays;

/**
 * Names every epoch (one stretch of one thread between two releases) by an even number, unique over all schedules, so that a variable's
 * history is a few ints and what an earlier schedule left behind is recognised.
 */
final class Epochs {
    private static final int LAST_RESORT = Integer.MAX_VALUE - (1 << 24);

    private static int base = 2;
    private static int next = 2;
    private static int[] fibers = new int[1024];
    private static int[] times = new int[1024];

    private Epochs() {}

    static void begin() {
        base = next = next > LAST_RESORT ? 2 : next;
    }

    static int create(int fiber, int time) {
        int epoch = next;
        next += 2;
        int place = (epoch - base) >> 1;
        if (place == fibers.length) {
            fibers = Arrays.copyOf(fibers, 2 * place);
            times = Arrays.copyOf(times, 2 * place);
        }
        fibers[place] = fiber;
        times[place] = time;
        return epoch;
    }

    /** Tell whether the epoch belongs to this schedule; 0 stands for "none". */
    static boolean isCurrent(int epoch) {
        return epoch >= base && epoch < next;
    }

    static int fiber(int epoch) {
        return fibers[(epoch - base) >> 1];
    }

    static int time(int epoch) {
        return times[(epoch - base) >> 1];
    }
}
