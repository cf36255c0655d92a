package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** The simulated cores: who has each of them, and since when the others are free. Times are in ps. */
final class Processors {
    private final @Nullable Lane[] lanes;
    private final long[] freeAt;
    private long second;

    Processors(int cores) {
        lanes = new Lane[cores];
        freeAt = new long[cores];
    }

    /** Return the core that has been free longest, -1 if none is free. */
    int free() {
        int free = -1;
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i] == null && (free < 0 || freeAt[i] < freeAt[free])) {
                free = i;
            }
        }
        return free;
    }

    long freeAt(int core) {
        return freeAt[core];
    }

    void give(int core, Lane lane) {
        lanes[core] = lane;
        lane.core = core;
    }

    /** Take the core of a thread, to be free from a time on. */
    void take(Lane lane, long from) {
        lanes[lane.core] = null;
        freeAt[lane.core] = from;
        lane.core = -1;
    }

    /** Find the thread that computes and is earliest; among equals the given one. */
    @Nullable
    Lane earliest(@Nullable Lane running) {
        Lane first = null;
        second = Fiber.NEVER;
        for (Lane lane : lanes) {
            if (lane == null || lane.phase != Lane.ON_CORE) {
                continue;
            }
            if (first == null || lane.time < first.time || lane.time == first.time && lane == running) {
                second = first == null ? second : Math.min(second, first.time);
                first = lane;
            } else {
                second = Math.min(second, lane.time);
            }
        }
        return first;
    }

    /** Return the time of the second of those that {@link #earliest} compared, or NEVER. */
    long second() {
        return second;
    }
}
