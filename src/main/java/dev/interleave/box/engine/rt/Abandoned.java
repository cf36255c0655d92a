package dev.interleave.box.engine.rt;

/** Unwinds a thread whose schedule is over and which can't simply be dropped. */
final class Abandoned extends Error {
    private static final long serialVersionUID = 1;

    Abandoned() {
        super("the schedule is over", null, false, false);
    }
}
