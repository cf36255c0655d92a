package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.search.Trace;
import java.util.Arrays;

/**
 * Keeps the happens-before order of one schedule in vector clocks, and finds the races in it (FastTrack: Flanagan and Freund, PLDI 2009).
 *
 * <p>The scheduler tells of threads and of the synchronisation that it models; instrumented code tells the rest through
 * {@link dev.interleave.box.engine.rt.hook.Hooks}.
 */
public final class HappensBefore {
    /** Slot of an object as a whole, beside the offsets of its fields. */
    public static final long WHOLE = -1;

    /** Slot of an object whose monitor orders only what happens under it. */
    private static final long ENCLOSED = -6;

    static SiteTable table = new SiteTable();

    private static final IdentityTable syncs = new IdentityTable();
    private static ThreadClock[] threads = new ThreadClock[16];
    private static ThreadClock running;

    /** What the token of a variable is that the running thread has just written: the same access again is nothing new. */
    static int known = Hooks.NO_TOKEN;

    private static long events;

    /** Whether {@link #enclose} was called in this schedule. */
    private static boolean enclosing;

    /** Whether nobody asks for races. */
    private static boolean ignored;

    /** Takes the accesses of a searched schedule; null in any other. */
    private static Trace trace;

    private HappensBefore() {}

    /** Set what the numbers in the program's classes stand for; once, before its first class is initialised. */
    public static void program(SiteTable sites) {
        table = sites;
        Hooks.classes = new boolean[sites.classCount() + 1];
        Locations.program(sites);
        Values.clear();
    }

    /** Keep no order from now on, or keep it again; only between schedules. */
    public static void ignore(boolean all) {
        ignored = all;
    }

    /** Start a schedule: forget everything of the one before. */
    public static void begin() {
        begin(null);
    }

    /** Start a schedule; null unless it is a searched one. */
    public static void begin(Trace searched) {
        trace = searched;
        Epochs.begin();
        syncs.clear();
        Accesses.begin();
        Races.clear();
        Variables.clear();
        AccessLog.clear();
        Arrays.fill(threads, null);
        events = 0;
        enclosing = false;
        resumed(null);
    }

    /** Order what a parent did so far before everything in its child; the parent of the main thread is null. */
    public static void forked(Fiber parent, Fiber child) {
        ThreadClock creator = parent == null || ignored ? null : of(parent);
        ThreadClock clock = new ThreadClock(child, creator, table.classCount());
        child.detector = clock;
        if (child.index >= threads.length) {
            threads = Arrays.copyOf(threads, 2 * child.index);
        }
        threads[child.index] = clock;
        refresh(creator);
    }

    /** Note that the start of a fiber was told; the next step of its creator comes after it. */
    public static void started(Fiber child) {
        if (Orders.on) {
            Orders.forked(of(child));
        }
    }

    /** Return the place in the program with that number. */
    public static Site site(int number) {
        return table.site(number);
    }

    /** Note that a fiber is about to run, or null that none is; to be called at every switch, before code of the program runs. */
    public static void resumed(Fiber fiber) {
        if (running != null) {
            running.site = Hooks.site;
        }
        running = fiber == null ? null : of(fiber);
        if (running == null) {
            known = Hooks.token = Hooks.writeToken = Hooks.NO_TOKEN;
        } else {
            Hooks.classes = running.classes;
            Hooks.site = running.site;
            if (Orders.on) {
                Orders.begun(running);
            }
            refresh(running);
        }
    }

    /** Note that a fiber has done its last step. */
    public static void finished(Fiber fiber) {
        Accesses.conclude(of(fiber));
        if (Orders.on) {
            Orders.finished(of(fiber));
        }
    }

    /** Order everything that a finished fiber did before what the joiner does next. */
    public static void joined(Fiber joiner, Fiber finished) {
        if (ignored) {
            return;
        }
        if (Orders.on) {
            Orders.joined(of(joiner), of(finished));
        }
        of(joiner).join(of(finished));
        if (trace != null) {
            trace.join(joiner.index, finished.index);
        }
    }

    /** Count the reads of a fiber that showed it what another one had written; those that a fast path skipped excluded. */
    public static int seen(Fiber fiber) {
        return of(fiber).seen;
    }

    /** Order earlier releases of an object (a monitor, a modelled lock, a class that was initialised) before what the fiber does next. */
    public static void acquire(Fiber fiber, Object sync) {
        acquireSlot(fiber, sync, WHOLE);
        SyncClock enclosed = enclosing && !ignored ? (SyncClock) syncs.get(sync, ENCLOSED) : null;
        if (enclosed != null) {
            of(fiber).acquire(enclosed);
        }
    }

    /** Order what the fiber did so far before later acquisitions of the object. */
    public static void release(Fiber fiber, Object sync) {
        releaseSlot(fiber, sync, WHOLE);
    }

    /** Do {@link #acquire} for one location; static fields have their class as base. */
    public static void acquireSlot(Fiber fiber, Object base, long offset) {
        if (ignored) {
            return;
        }
        events++;
        SyncClock clock = (SyncClock) syncs.get(base, offset);
        if (clock != null) {
            if (Orders.on) {
                Orders.acquired(clock, of(fiber), base, offset);
            }
            of(fiber).acquire(clock);
        }
        if (trace != null && !Locked.isGuarded(base) && !Locked.isGiven(base)) {
            trace.access(location(base, offset), isLock(base, offset) ? Access.ACQUIRE : Access.READ);
        }
    }

    /** Do {@link #release} for one location; static fields have their class as base. */
    public static void releaseSlot(Fiber fiber, Object base, long offset) {
        ordered(fiber, base, offset);
        if (trace != null) {
            int location = location(base, offset);
            if (isLock(base, offset) || Locked.isGuarded(base)) {
                trace.release(location);
            } else {
                trace.access(location, Access.WRITE);
            }
        }
    }

    /** Do {@link #releaseSlot} for a compare-and-set that has changed something; one that only counts commutes with its like. */
    public static void swapSlot(Fiber fiber, Object base, long offset, boolean counts) {
        ordered(fiber, base, offset);
        if (trace != null) {
            trace.access(
                    location(base, offset),
                    Locked.isGuarded(base)
                            ? Access.ACQUIRE
                            : counts || Locked.isGiven(base) ? Access.ADD : Access.WRITE);
        }
    }

    private static void ordered(Fiber fiber, Object base, long offset) {
        if (ignored) {
            return;
        }
        events++;
        SyncClock clock = (SyncClock) syncs.get(base, offset);
        if (clock == null) {
            clock = new SyncClock();
            syncs.put(base, offset, clock);
        }
        ThreadClock thread = of(fiber);
        if (thread.speculation != null && thread.speculation.validated) {
            Accesses.conclude(thread);
        }
        if (Orders.on) {
            Orders.released(clock, thread);
        }
        thread.release(clock);
        refresh(thread);
    }

    /** Tell whether the fiber is under a monitor that orders only what happens under it. */
    public static boolean isEnclosed(Fiber fiber) {
        return of(fiber).enclosure != null;
    }

    /** Order what happened under a monitor, or before, before what the fiber does under it. */
    public static void enclose(Fiber fiber, Object monitor) {
        enclosing = true;
        ThreadClock thread = of(fiber);
        thread.enclose(monitor, ignored ? null : (SyncClock) syncs.get(monitor, ENCLOSED));
        thread.learn(ignored ? null : (SyncClock) syncs.get(monitor, WHOLE));
    }

    /** End what {@link #enclose} began; false if that was not the last that began. */
    public static boolean disclose(Fiber fiber, Object monitor) {
        ThreadClock thread = of(fiber);
        if (thread.enclosure == null || thread.enclosure.object != monitor) {
            return false;
        }
        SyncClock clock = (SyncClock) syncs.get(monitor, ENCLOSED);
        if (clock == null) {
            clock = new SyncClock();
            syncs.put(monitor, ENCLOSED, clock);
        }
        if (thread.speculation != null && thread.speculation.validated) {
            Accesses.conclude(thread);
        }
        thread.disclose(clock);
        refresh(thread);
        return true;
    }

    /** Note an access that orders nothing, for the search alone. */
    public static void touch(Object base, long offset, int kind) {
        if (trace != null) {
            trace.access(location(base, offset), kind);
        }
    }

    /** Note a plain write, for the search alone. */
    static void changed(Fiber fiber) {
        if (trace != null) {
            trace.changed(fiber.index);
        }
    }

    /** Return the number of a location in a searched schedule. */
    public static int location(Object base, long offset) {
        SyncClock clock = (SyncClock) syncs.get(base, offset);
        if (clock == null) {
            clock = new SyncClock();
            syncs.put(base, offset, clock);
        }
        if (clock.location < 0) {
            clock.location = trace.location(code(base, offset));
        }
        return clock.location;
    }

    private static int code(Object base, long offset) {
        int name = switch (base) {
            case Class<?> type -> type.getName().hashCode();
            case Fiber fiber -> fiber.index;
            default -> base.getClass().getName().hashCode() * 31;
        };
        return name * 31 + (int) offset;
    }

    private static boolean isLock(Object base, long offset) {
        return offset == WHOLE && !(base instanceof Fiber);
    }

    /** Return the races of this schedule so far, distinct by variable and pair of sites, in the order found. */
    public static Race[] races() {
        return Races.found();
    }

    /** Count the accesses and synchronisations that were checked in this schedule, those that a fast path skipped excluded. */
    public static long events() {
        return events;
    }

    /** Tell whether the running thread is to be interrupted at a callback: at the first ones, then at few, so that long streams stay short. */
    public static boolean isTimely() {
        int calls = ++running.callbacks;
        return calls <= 32 || (calls & 0xFF) == 0;
    }

    static void count() {
        events++;
    }

    static ThreadClock of(Fiber fiber) {
        return (ThreadClock) fiber.detector;
    }

    static ThreadClock thread(int index) {
        return threads[index];
    }

    /** Show the thread's epoch to the inlined checks, if it is the one that runs. */
    private static void refresh(ThreadClock thread) {
        if (thread != null && thread == running) {
            // A searched schedule has to know of every access, to tell a thread that spins from one that works.
            known = trace == null ? thread.epoch | 1 : Hooks.NO_TOKEN;
            boolean all = trace != null || AccessLog.on;
            Hooks.token = all ? Hooks.NO_TOKEN : thread.epoch;
            Hooks.writeToken = all ? Hooks.NO_TOKEN : known;
        }
    }
}
