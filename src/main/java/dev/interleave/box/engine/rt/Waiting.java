package dev.interleave.box.engine.rt;

/** The threads that wait for a core, in the order of asking. */
final class Waiting {
    private Lane[] lanes = new Lane[64];
    private int first;
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** Return who is next; only if there is somebody. */
    Lane first() {
        return lanes[first];
    }

    void add(Lane lane) {
        if (count == lanes.length) {
            grow();
        }
        lanes[(first + count++) % lanes.length] = lane;
    }

    Lane removeFirst() {
        Lane lane = lanes[first];
        lanes[first] = null;
        first = (first + 1) % lanes.length;
        count--;
        return lane;
    }

    /** Tell whether somebody is there to take a thread's core: virtual threads are stopped only for platform ones, unless they yield. */
    boolean mayTakeFrom(Lane lane, boolean yields) {
        for (int i = 0; i < count; i++) {
            Lane other = lanes[(first + i) % lanes.length];
            if (other.readyAt <= lane.time && (!lane.virtual || !other.virtual || yields)) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        Lane[] more = new Lane[count * 2];
        for (int i = 0; i < count; i++) {
            more[i] = lanes[(first + i) % count];
        }
        lanes = more;
        first = 0;
    }
}
