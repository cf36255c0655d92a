package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.sim.Costs;
import dev.interleave.box.engine.rt.sim.Work;
import java.util.function.Supplier;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.annotation.ChangesCurrentThread;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ReservedStackAccess;
import org.jspecify.annotations.Nullable;

/**
 * Decides which thread of the program takes the next step. All threads share one carrier, so nothing here needs a lock; calls from threads
 * that are not fibers (the collector's, the carrier's own) pass through to the real thing.
 */
public final class Scheduler {
    static boolean active;
    static volatile @Nullable Fiber current;
    private static volatile @Nullable Fiber next;

    /** After so many jumps backwards a method tells of them. */
    public static final int LOOPS_TOLD = 4_096;

    /** What a variable that counts jumps begins with: a value that no other is likely to have. */
    public static final int LOOPS = 0x5ED1C000;

    /** Printing takes about as long as so many jumps backwards. */
    private static final int PRINTING = 64;

    /** A call by the library takes about as long as so many jumps backwards. */
    private static final int CALL_BACK = 4;

    /** One of so many weak updates fails for no reason in schedules that are drawn. */
    private static final int WEAK_FAILURES = 8;

    /** Why a schedule can't go on where a thread that has to stop has frames on its stack that can't be put aside. */
    static final String PINNED = "A thread blocks inside a native call or a class initialiser of the library.";

    /** The schedule that runs, or the last one. */
    static Schedule schedule = new Schedule(Limits.DEFAULT, Strategy.straight());

    private static @Nullable ClassLoader loader;

    /** Counts changes of shared locations; equal values mean that looking again shows nothing new. */
    static long writes;

    private Scheduler() {}

    /** Tell whether a schedule is running; one static read, false before the engine starts and outside schedules. */
    public static boolean active() {
        return active;
    }

    /** Return the fiber that calls, or null if the caller is no fiber or is muted. */
    public static @Nullable Fiber current() {
        Fiber fiber = current;
        return fiber != null && fiber.muted == 0 && fiber.thread == Thread.currentThread() ? fiber : null;
    }

    /** Return the fiber that calls, muted or not, or null if the caller is no fiber. */
    public static @Nullable Fiber running() {
        Fiber fiber = current;
        return fiber != null && fiber.thread == Thread.currentThread() ? fiber : null;
    }

    /**
     * Announce a visible operation of the program; another thread may run before this returns.
     *
     * @param operation a constant of {@link Operation}
     * @param object together with {@code slot} names the location; null for statics whose slot is unique
     * @param slot field key, array index or offset
     * @param site where in the program, as in the site table
     */
    @ReservedStackAccess
    public static void before(int operation, @Nullable Object object, long slot, int site) {
        Fiber fiber = current();
        if (fiber == null) {
            return;
        }
        if (Work.on) {
            Cores.operation(fiber, operation, object, slot);
            return;
        }
        announce(fiber, operation, object, slot, site);
        if (schedule.operations != null) {
            schedule.operations.before(fiber);
            return;
        }
        fiber.idle = switch (operation) {
            case Operation.READ, Operation.VOLATILE_READ, Operation.CAS, Operation.CALL, Operation.LOOP ->
                fiber.rereads.again(object, slot, site, writes);
            case Operation.YIELD -> true;
            default -> false;
        };
        fiber.idleAt = writes;
        if (schedule.idleness.spins(fiber)) {
            Frozen.look(fiber, writes);
        }
        turn(fiber);
        if (operation == Operation.WRITE || operation == Operation.VOLATILE_WRITE) {
            writes++;
        }
    }

    /** Note that a shared location has changed (a write, a successful compare-and-set): whoever spins on it may look again. */
    public static void wrote(@Nullable Object object, long slot) {
        writes++;
        Fiber fiber = current;
        if (fiber != null) {
            fiber.pending.changes++;
        }
    }

    /** Begin a round of a loop of the program; see {@link Circling#again}. */
    public static int round() {
        Fiber fiber = schedule.operations == null ? null : current();
        return fiber == null ? 0 : schedule.operations.circling.round(fiber);
    }

    /** End a round that has left all local variables as they were; see {@link Circling#again}. */
    public static int again(int began, int site) {
        Fiber fiber = schedule.operations == null ? null : current();
        return fiber == null ? 0 : schedule.operations.circling.again(fiber, began, site);
    }

    /** Note that a method has jumped backwards {@link #LOOPS_TOLD} times since it noted that last. */
    public static void loop(int site) {
        Schedule now = schedule;
        now.loops += LOOPS_TOLD;
        if (now.loops + PRINTING * now.prints > now.limits.loops()) {
            loopsTooOften(now);
        }
        before(Operation.LOOP, null, 0, site);
    }

    /** Note that the library may have called the program back, which counts for some jumps of a loop that cannot be seen. */
    public static void calledBack() {
        Schedule now = schedule;
        now.loops += CALL_BACK;
        if (now.loops > now.limits.loops()) {
            loopsTooOften(now);
        }
    }

    /** Decide whether a weak compare-and-set fails for no reason: seldom, and not in a search, which goes through what has to be tried first. */
    public static boolean failsWeakly(Object target) {
        Fiber fiber = current();
        Schedule now = schedule;
        boolean fails = fiber != null
                && !Work.on
                && now.operations == null
                && now.decide(Choice.WEAK, WEAK_FAILURES) == WEAK_FAILURES - 1;
        if (fails) {
            now.tell(fiber, Operation.FAILS, target, 0);
        }
        return fails;
    }

    private static void loopsTooOften(Schedule now) {
        if (running() != null) {
            now.end(
                    End.LIMIT,
                    "One way of taking turns went through loops more than " + now.limits.loops()
                            + " times without coming to an end, and more is not tried.");
            leave();
        }
    }

    /** Keep a plain access for the telling, and return the number of its step; what it writes is asked for when it is written. */
    public static int tell(
            Fiber fiber, boolean writes, int site, StackTraceElement[] stack, @Nullable Supplier<String> value) {
        return schedule.recording == null ? -1 : schedule.recording.access(fiber, writes, site, stack, value);
    }

    /** Return the number of the latest step that was kept for the telling, -1 if there is none. */
    public static int lastStep() {
        return schedule.recording == null ? -1 : schedule.recording.last();
    }

    /** Return the loader of the program that runs. */
    public static @Nullable ClassLoader loader() {
        return loader;
    }

    /** Note that something was printed, which takes as long as many jumps backwards. */
    public static void printed() {
        schedule.prints++;
        Work.now += Costs.PRINT;
    }

    /** Announce that something is about to be printed where others print as well, so that a search tries the orders of lines. */
    public static void prints(Object stream) {
        if (schedule.operations != null && running() != null) {
            Recorders.call(running(), stream, Access.WRITE);
        }
    }

    /**
     * Begin a call of a recorder. Such calls order nothing and are never interrupted; a search takes each for an operation, because what is
     * recorded depends on their order.
     *
     * @param recorder who records
     * @param kind of {@link Access}
     */
    public static void record(Object recorder, int kind) {
        Fiber fiber = running();
        if (fiber != null && schedule.operations != null) {
            Recorders.call(fiber, recorder, kind);
        }
        beginRecording();
    }

    /** Begin a stretch inside of a recorder; nests. */
    public static void beginRecording() {
        Fiber fiber = running();
        if (fiber != null) {
            fiber.recording++;
            mute();
        }
    }

    /** End what {@link #beginRecording} or {@link #record} began. */
    public static void endRecording() {
        Fiber fiber = running();
        if (fiber != null) {
            fiber.recording--;
            unmute();
        }
    }

    /** Begin a stretch of code without switches, happens-before edges and access checks; nests. */
    public static void mute() {
        Fiber fiber = running();
        if (fiber != null && fiber.muted++ == 0) {
            Identities.save();
            if (Work.on) {
                Cores.muted(fiber);
            }
        }
    }

    /** End what {@link #mute} began. */
    public static void unmute() {
        Fiber fiber = running();
        if (fiber != null && --fiber.muted == 0) {
            Identities.restore();
            if (Work.on) {
                Cores.unmuted(fiber);
            }
        }
    }

    /** Return the virtual time in ns; a thread that only looks at the clock makes it run faster and faster. */
    public static long nanoTime() {
        Fiber fiber = running();
        return fiber == null ? System.nanoTime() : clock().look(fiber, writes);
    }

    /** Return the virtual time in ms since 1970. */
    public static long currentTimeMillis() {
        Fiber fiber = running();
        return fiber == null ? System.currentTimeMillis() : clock().lookMillis(fiber, writes);
    }

    /** Return the clock for a look that may decide what the program does. */
    private static Clock clock() {
        if (schedule.operations != null && !Outside.timeIsLogged) {
            schedule.operations.doubt("the program looks at the clock");
        }
        return schedule.clock;
    }

    static void announce(Fiber fiber, int operation, @Nullable Object object, long slot, int site) {
        fiber.operation = operation;
        fiber.object = object;
        fiber.slot = slot;
        fiber.site = site == 0 ? Hooks.site : site;
        fiber.idle = false;
        Recording recording = schedule.recording;
        if (recording != null) {
            recording.announced(fiber, site == 0);
        }
    }

    /** Let others run, if the strategy wants so, before the fiber does what it has announced. */
    static void turn(Fiber fiber) {
        Schedule now = schedule;
        if (now.ended()) {
            throw new Abandoned();
        }
        Fiber chosen = now.choose(fiber);
        if (chosen != fiber) {
            hand(fiber, chosen, false);
        }
    }

    /** Stop the fiber, which is no longer ready, until somebody makes it ready and the strategy chooses it. */
    static void block(Fiber fiber) {
        Schedule now = schedule;
        if (now.ended()) {
            throw new Abandoned();
        }
        Fiber chosen = now.choose(fiber);
        if (chosen != fiber) {
            hand(fiber, chosen, true);
        }
    }

    private static void hand(Fiber from, @Nullable Fiber to, boolean must) {
        next = to;
        if (Hooks.changes && schedule.operations != null) {
            schedule.operations.circling.tellChanges(from);
        }
        int muted = from.muted;
        Continuation.yield(Fiber.SCOPE);
        from.muted = muted;
        if (from.body.pinned) {
            from.body.pinned = false;
            next = null;
            if (to == null) {
                throw new Abandoned();
            }
            if (must) {
                schedule.end(End.UNSUPPORTED, PINNED);
                throw new Abandoned();
            }
            schedule.kept(from);
        }
    }

    /** Leave the schedule, which has ended; never returns. */
    static void leave() {
        next = null;
        Continuation.yield(Fiber.SCOPE);
        throw new Abandoned();
    }

    /** Run one schedule on the calling thread, which must not be a fiber, until it ends. */
    static void run(Schedule run, Thread main) {
        schedule = run;
        writes = 0;
        Hooks.searched = run.operations != null;
        Hooks.changes = false;
        loader = main.getContextClassLoader();
        Monitors.clear();
        run.strategy.begin();
        Statics.epoch++;
        HappensBefore.begin(run.operations == null ? null : run.operations.trace);
        Fiber first = run.add(null, main);
        Fiber chosen = run.choose(null);
        Identities.reset();
        active = true;
        try {
            drive(chosen == null ? first : chosen);
        } finally {
            active = false;
            Hooks.searched = false;
            current = null;
            HappensBefore.resumed(null);
        }
    }

    @ChangesCurrentThread
    @DontInline
    private static void drive(Fiber first) {
        Thread carrier = Bridge.carrier();
        Fiber fiber = first;
        while (fiber != null) {
            next = null;
            current = fiber;
            HappensBefore.resumed(fiber);
            Bridge.setCurrentThread(carrier, fiber.thread);
            try {
                fiber.body.run();
            } finally {
                Bridge.setCurrentThread(carrier, carrier);
            }
            fiber = next;
        }
    }

    /** Be the first frame of a fiber. */
    static void run(Fiber fiber) {
        try {
            try {
                fiber.thread.run();
            } catch (Throwable thrown) {
                Exits.uncaught(fiber, thrown);
            } finally {
                if (Work.on) {
                    Cores.visible(fiber);
                }
                Bridge.exit(fiber.thread);
            }
        } catch (Throwable thrown) {
            schedule.broken(thrown);
        }
        Schedule now = schedule;
        if (now.operations != null && !now.ended()) {
            try {
                now.operations.ending(fiber);
            } catch (Abandoned over) {
                next = null;
                return;
            }
        }
        next = now.ended() ? null : now.finished(fiber);
    }
}
