package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.search.Round;
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
    @Nullable
    Round awaited;

    /** Whether it has been let go on once although nothing has changed, to see whether it really comes back. */
    boolean tried;

    /** Whether it is on its way round for that. */
    boolean onTrial;

    /** How often in a row it went round in a loop for nothing. */
    int rounds;

    /** Whether it has slept since its round began. */
    boolean slept;

    /** How many locks of the library it has taken and not given back. */
    int locks;

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
