package dev.interleave.box.engine.rt;

/** Kinds of decisions that a schedule consists of. */
final class Choice {
    /** Who takes the next step; the value is the fiber's index. */
    static final int THREAD = 0;

    /** Which waiting thread hears a notification; the value is its place in the order of their indices. */
    static final int NOTIFY = 1;

    /** Whether a weak compare-and-set fails for no reason: the greatest value says that it does. */
    static final int WEAK = 2;

    private Choice() {}
}
