package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** What a searched schedule knows of one fiber: what it waits for, and what it has looked at. */
final class Pending {
    private static final int[] NOTHING = {};

    /** What has to be open before it can go on. */
    @Nullable
    Guard guard;

    /** Counts what it has written anywhere. */
    long changes;

    /** Whether the call of a recorder that it announced changes what is recorded, so that it is no look. */
    boolean records;

    /** How often in a row it gave way without anything else. */
    int yields;

    /** What it has only read, and looks at again; null while it does something else. */
    int @Nullable [] awaited;

    int awaitedSince;

    /** Its place in the order of those who wait for signals. */
    long arrival;

    /** The time as the library sees it, in ns: it goes on only while the thread itself, or who has started it, waits. */
    long time;

    /** For how long it waits at most. */
    long asked;

    /** How much of its wait is left before it times out, in ns of waiting of which nobody else made use. */
    long left;

    /** Whether its wait may end before somebody ends it: for no reason, or by a time-out. */
    boolean endsEarly;

    /** Whether a wait of it has ended so; once is enough. */
    boolean endedEarly;

    final Looks looks = new Looks();

    /** Return what it waits to access, packed for the search. */
    int[] accesses() {
        return guard == null ? NOTHING : guard.accesses();
    }
}
