package dev.interleave.box.engine.rt;

/** One thread of the program under exploration, run as a continuation. */
public final class Fiber {
    /** The thread that the program sees; never started natively. */
    public final Thread thread;

    /** Place in the order of creation in this schedule, from 0 (the main thread), dense. */
    public final int index;

    /** Belongs to the detector: its state of this thread. */
    public Object detector;

    /** Depth of {@link Scheduler#mute}. */
    int muted;

    Fiber(Thread thread, int index) {
        this.thread = thread;
        this.index = index;
    }
}
