package dev.interleave.box.engine.rt.search;

/** One step of a run: a visible operation and everything up to the next one of the same thread. */
final class Event {
    final int thread;

    /** Number of this step among those of its thread, from 1. */
    final int ordinal;

    /** By thread: the last step of it that happened before this one began, as far as the own thread knew. */
    final int[] past;

    /** Whether the operation may have had to wait until something allowed it. */
    final boolean waits;

    /** What was accessed, packed with the kind. */
    int[] accesses = {};

    /** By thread: the last step of it that happens before the end of this one, or is it. */
    int[] clock = {};

    Event(int thread, int ordinal, int[] past, boolean waits) {
        this.thread = thread;
        this.ordinal = ordinal;
        this.past = past;
        this.waits = waits;
    }

    /** Tell whether another step happens before this one, or is it. */
    boolean follows(Event other) {
        return other.thread < clock.length && clock[other.thread] >= other.ordinal;
    }

    /** Tell whether the thread knew of another step already before this one began. */
    boolean knew(Event other) {
        return other.thread < past.length && past[other.thread] >= other.ordinal;
    }

    /** Return how many steps a thread had taken as far as this one's thread knew when it began. */
    int past(int other) {
        return other < past.length ? past[other] : 0;
    }

    boolean conflicts(Event other) {
        for (int mine : accesses) {
            for (int its : other.accesses) {
                if (Access.value(mine) == Access.value(its) && Access.conflict(Access.kind(mine), Access.kind(its))) {
                    return true;
                }
            }
        }
        return false;
    }
}
