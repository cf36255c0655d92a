package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.detect.Accesses;
import dev.interleave.box.engine.rt.sim.Work;

/** What buffers of {@code java.nio} and streams over arrays call before they touch an array; nothing happens unless they are watched. */
public final class BufferHooks {
    private BufferHooks() {}

    /** Check an element of the array under a buffer, if that is watched. */
    public static void read(Object array, int index, Object watcher) {
        if (watcher != null && Hooks.on && !Work.on) {
            Accesses.readElement(array, index, Hooks.site);
        }
    }

    /** Check an element of the array under a buffer, if that is watched. */
    public static void write(Object array, int index, Object watcher) {
        if (watcher != null && Hooks.on && !Work.on) {
            Accesses.writeElement(array, index, Hooks.site);
        }
    }

    /** Check a part of an array that a buffer copies from or to, if that is watched. */
    public static void range(Object array, int from, int length, int writes, Object watcher) {
        if (watcher != null && Hooks.on && !Work.on) {
            Accesses.range(array, from, length, writes != 0, Hooks.site);
        }
    }

    /** Check bytes of the array under a buffer, if that is watched; memory outside of the heap is no array. */
    public static void bytes(Object array, long offset, long size, int writes, Object watcher) {
        if (watcher != null && array != null && Hooks.on && !Work.on) {
            Accesses.bytes(array, offset, size, writes != 0, Hooks.site);
        }
    }
}
