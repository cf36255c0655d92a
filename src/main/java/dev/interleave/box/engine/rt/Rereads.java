package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** Remembers what a fiber has read since anything was written, to notice that it only looks again. */
final class Rereads {
    private static final int SIZE = 8;

    private final @Nullable Object[] objects = new Object[SIZE];
    private final long[] slots = new long[SIZE];
    private final int[] sites = new int[SIZE];
    private int count;
    private int next;
    private long writes = -1;

    /** Note a read; true if the fiber has done the very same one before and nothing was written since. */
    boolean again(@Nullable Object object, long slot, int site, long writesNow) {
        if (writes != writesNow) {
            writes = writesNow;
            count = 0;
            next = 0;
        }
        for (int i = 0; i < count; i++) {
            if (sites[i] == site && slots[i] == slot && objects[i] == object) {
                return true;
            }
        }
        objects[next] = object;
        slots[next] = slot;
        sites[next] = site;
        next = (next + 1) % SIZE;
        count = Math.min(SIZE, count + 1);
        return false;
    }

    void forget() {
        writes = -1;
    }
}
