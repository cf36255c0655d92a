package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** The monitor of one object, while somebody holds it, wants it or waits for it. */
final class Monitor {
    final Object object;

    @Nullable
    Fiber owner;

    int count;

    /** How many fibers are about to enter, are blocked, or wait. */
    int interested;

    /** Where the owner entered last. */
    int site;

    /** When it was taken, in a simulation. */
    long since;

    /** Who was woken to take it, in a simulation. */
    @Nullable
    Lane heir;

    /** Whether a notification has found nobody since the last wait began. */
    boolean unheard;

    Monitor(Object object) {
        this.object = object;
    }
}
