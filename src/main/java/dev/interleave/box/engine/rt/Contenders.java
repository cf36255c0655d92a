package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** The threads that spin for a monitor or are parked before one. */
final class Contenders {
    private Lane[] lanes = new Lane[16];
    private int count;

    void add(Lane lane) {
        if (count == lanes.length) {
            Lane[] more = new Lane[count * 2];
            System.arraycopy(lanes, 0, more, 0, count);
            lanes = more;
        }
        lanes[count++] = lane;
    }

    void remove(Lane lane) {
        for (int i = 0; i < count; i++) {
            if (lanes[i] == lane) {
                lanes[i] = lanes[--count];
                lanes[count] = null;
                return;
            }
        }
    }

    /** Return who has been waiting longest for a monitor in a phase, or null. */
    @Nullable
    Lane longest(Monitor monitor, int phase) {
        Lane longest = null;
        for (int i = 0; i < count; i++) {
            Lane lane = lanes[i];
            if (lane.wants() == monitor
                    && lane.phase == phase
                    && (longest == null || lane.contendsSince < longest.contendsSince)) {
                longest = lane;
            }
        }
        return longest;
    }
}
