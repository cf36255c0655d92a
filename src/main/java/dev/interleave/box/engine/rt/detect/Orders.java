package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Scheduler;
import java.util.ArrayList;
import java.util.List;

/** Keeps what ordered steps of different threads while a schedule is run again to be told; what a thread knows already is left out. */
public final class Orders {
    private static final int MOST = 2_000;
    private static final List<Order> kept = new ArrayList<>();

    static boolean on;

    private Orders() {}

    /** Begin to keep orders, forgetting earlier ones, or stop; what is kept stays readable until the next beginning. */
    public static void keep(boolean wanted) {
        on = wanted;
        if (wanted) {
            kept.clear();
        }
    }

    /** Return what was kept, in the order in which it came about. */
    public static List<Order> kept() {
        return List.copyOf(kept);
    }

    /** Note who releases; before its time moves on. */
    static void released(SyncClock clock, ThreadClock by) {
        clock.releaser = by.index;
        clock.releaseTime = by.time();
        clock.step = Scheduler.lastStep();
    }

    /** Note an acquisition; before it is done. */
    static void acquired(SyncClock clock, ThreadClock by, Object base, long offset) {
        if (clock.releaser >= 0 && clock.releaser != by.index && !by.knows(clock.releaser, clock.releaseTime)) {
            add(clock.step, reason(base, offset));
        }
    }

    /** Note that a thread begins, with the first step to come. */
    static void forked(ThreadClock child) {
        child.startedAt = Scheduler.lastStep();
    }

    /** Note that a thread runs for the first time. */
    static void begun(ThreadClock child) {
        if (child.startedAt >= 0) {
            add(child.startedAt, "start");
            child.startedAt = -1;
        }
    }

    /** Note that a thread has done its last step. */
    static void finished(ThreadClock thread) {
        thread.finishedAt = Scheduler.lastStep();
    }

    /** Note that a thread learns that another one has ended; before it does. */
    static void joined(ThreadClock joiner, ThreadClock finished) {
        if (!joiner.knows(finished.index, finished.time())) {
            add(finished.finishedAt, "end \u2192 join");
        }
    }

    private static void add(int from, String reason) {
        int to = Scheduler.lastStep();
        if (from >= 0 && to > from && kept.size() < MOST) {
            kept.add(new Order(from, to, reason));
        }
    }

    private static String reason(Object base, long offset) {
        if (base instanceof Fiber) {
            return "interrupt";
        }
        if (offset == HappensBefore.WHOLE) {
            return "unlock \u2192 lock";
        }
        if (base instanceof Class<?> && offset < 0) {
            return "initialised";
        }
        Class<?> type = base instanceof Class<?> named ? named : base.getClass();
        return type.getClassLoader() == null ? library(type) : "write \u2192 read";
    }

    /** Name a class of the library by its outermost one. */
    private static String library(Class<?> type) {
        String name = type.getName();
        if (type.isArray() || name.contains("AbstractQueued")) {
            return "hand-over";
        }
        int nested = name.indexOf('$');
        return name.substring(name.lastIndexOf('.') + 1, nested < 0 ? name.length() : nested);
    }
}
