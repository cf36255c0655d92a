package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import java.util.Arrays;

/** The vector clock of a thread: its own time, and the latest time of each other thread that it knows to have passed. */
final class ThreadClock {
    static final int[] NONE = {};

    final Fiber fiber;
    final int index;

    /** INVARIANT: the own place in it is meaningless; if {@link #shared}, some {@link SyncClock} refers to it too. */
    private int[] times = NONE;

    private boolean shared = true;
    private int time = 1;

    /** The current epoch. */
    int epoch;

    /** Step at which it was started, while it has not run yet; kept for the telling only. */
    int startedAt = -1;

    /** Its last step; kept for the telling only. */
    int finishedAt = -1;

    /** How often the thread has read what another one had written. */
    int seen;

    /** By class number: whether this thread knows the class to be initialised. */
    final boolean[] classes;

    /** Where the program called the library last. */
    int site;

    /** How often the library has called the program back. */
    int callbacks;

    /** The innermost stretch whose order ends with it, or null. */
    Enclosure enclosure;

    /** Reads since an optimistic stamp was taken, or null. */
    Speculation speculation;

    ThreadClock(Fiber fiber, ThreadClock parent, int classCount) {
        this.fiber = fiber;
        index = fiber.index;
        classes = new boolean[classCount + 1];
        if (parent != null) {
            learn(parent.times, parent.index, parent.time);
            parent.tick();
        }
        epoch = Epochs.create(index, time);
    }

    /** Tell whether everything in an epoch happens before what this thread does now. */
    boolean follows(int other) {
        if (!Epochs.isCurrent(other)) {
            return true;
        }
        int from = Epochs.fiber(other);
        return from == index || known(from) >= Epochs.time(other);
    }

    /** Tell what {@link #follows} told when a thread's times were those. */
    static boolean follows(int[] times, int index, int other) {
        if (!Epochs.isCurrent(other)) {
            return true;
        }
        int from = Epochs.fiber(other);
        return from == index || from < times.length && times[from] >= Epochs.time(other);
    }

    /** Return the times of other threads, never to be changed. */
    int[] share() {
        shared = true;
        return times;
    }

    int time() {
        return time;
    }

    boolean knows(int other, int otherTime) {
        return known(other) >= otherTime;
    }

    /** Note that what was written in that epoch is read; 0 is none. */
    void saw(int write) {
        if (Epochs.isCurrent(write) && Epochs.fiber(write) != index) {
            seen++;
        }
    }

    void acquire(SyncClock clock) {
        learn(clock.times, clock.fiber, clock.time);
        for (Enclosure each = enclosure; each != null; each = each.outer) {
            each.learn(clock.times, clock.fiber, clock.time);
        }
    }

    void join(ThreadClock finished) {
        learn(finished.times, finished.index, finished.time);
        for (Enclosure each = enclosure; each != null; each = each.outer) {
            each.learn(finished.times, finished.index, finished.time);
        }
    }

    /** Learn from a clock until {@link #disclose}. */
    void enclose(Object object, SyncClock clock) {
        enclosure = new Enclosure(object, share(), enclosure);
        learn(clock);
    }

    /** Learn from a clock, if there is one, as long as the innermost {@link #enclose} lasts. */
    void learn(SyncClock clock) {
        if (clock != null) {
            learn(clock.times, clock.fiber, clock.time);
        }
    }

    /** Leave what was known under the innermost {@link #enclose} to a clock, and forget what came from there. */
    void disclose(SyncClock clock) {
        release(clock);
        times = enclosure.times;
        shared = true;
        enclosure = enclosure.outer;
    }

    void release(SyncClock clock) {
        if (dominates(clock)) {
            clock.times = times;
            shared = true;
            clock.fiber = index;
            clock.time = time;
        } else {
            int[] merged = Arrays.copyOf(clock.times, Math.max(Math.max(clock.times.length, times.length), index + 1));
            for (int i = 0; i < times.length; i++) {
                merged[i] = Math.max(merged[i], times[i]);
            }
            if (clock.fiber >= merged.length) {
                merged = Arrays.copyOf(merged, clock.fiber + 1);
            }
            if (clock.fiber >= 0) {
                merged[clock.fiber] = Math.max(merged[clock.fiber], clock.time);
            }
            merged[index] = time;
            clock.times = merged;
            clock.fiber = -1;
        }
        tick();
    }

    void tick() {
        time++;
        epoch = Epochs.create(index, time);
    }

    private boolean dominates(SyncClock clock) {
        if (clock.fiber >= 0 && clock.fiber != index && known(clock.fiber) < clock.time) {
            return false;
        }
        int[] others = clock.times;
        if (others == times) {
            return true;
        }
        for (int i = 0; i < others.length; i++) {
            if (i != index && others[i] > known(i)) {
                return false;
            }
        }
        return true;
    }

    private int known(int other) {
        return other < times.length ? times[other] : 0;
    }

    private void learn(int[] others, int from, int fromTime) {
        if (others != times) {
            for (int i = others.length - 1; i >= 0; i--) {
                if (i != index && others[i] > known(i)) {
                    own(i);
                    times[i] = others[i];
                }
            }
        }
        if (from >= 0 && from != index && fromTime > known(from)) {
            own(from);
            times[from] = fromTime;
        }
    }

    /** Make the array the thread's own and large enough for a place. */
    private void own(int place) {
        if (shared || place >= times.length) {
            times = Arrays.copyOf(times, Math.max(times.length, place + 1));
            shared = false;
        }
    }
}
