package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.sim.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.internal.misc.InnocuousThread;
import org.jspecify.annotations.Nullable;

/**
 * What the patched {@code java.lang.Thread} calls. Methods that return a boolean tell whether they have done what the library asked for;
 * otherwise the library goes on as ever.
 */
public final class Threads {
    static final int RUNNABLE = 0x0005;
    static final int TERMINATED = 0x0002;

    private Threads() {}

    /** Stand in for {@code Thread.start0}; the library's own helpers (the cleaner, the reaper of processes) stay outside. */
    public static boolean start(Thread thread) {
        Fiber fiber = Scheduler.running();
        if (fiber == null || thread instanceof InnocuousThread) {
            return false;
        }
        if (Work.on) {
            Cores.visible(fiber);
        }
        Scheduler.writes++;
        Fiber started = Scheduler.schedule.add(fiber, thread);
        Scheduler.schedule.tell(fiber, Operation.START, thread, 0);
        HappensBefore.started(started);
        Parking.offerTurn(fiber, Operation.START, thread);
        return true;
    }

    /** Tell whether a virtual thread should be one that runs like any other thread: the scheduler makes all of them cheap. */
    public static boolean bound() {
        return Scheduler.running() != null;
    }

    /** Return 1 if the thread is alive, 0 if it isn't, -1 if it is no fiber. */
    public static int alive(Thread thread) {
        Fiber target = Bridge.fiber(thread);
        if (target == null) {
            return -1;
        }
        if (Scheduler.schedule.operations != null && current(target)) {
            Scheduler.schedule.operations.ends.askedFor(target);
        }
        if (target.alive()) {
            return 1;
        }
        seenEnded(target);
        return 0;
    }

    /** Return the state of a fiber's thread, or null if it is no fiber. */
    public static Thread.@Nullable State state(Thread thread) {
        Fiber target = Bridge.fiber(thread);
        if (target == null) {
            return null;
        }
        if (Scheduler.schedule.operations != null && current(target)) {
            Scheduler.schedule.operations.ends.askedFor(target);
        }
        boolean timed = target.deadline != Fiber.NEVER;
        switch (target.state) {
            case Fiber.READY -> {
                Monitor wants = target.wants;
                return wants != null && wants.owner != null ? Thread.State.BLOCKED : Thread.State.RUNNABLE;
            }
            case Fiber.DONE -> {
                seenEnded(target);
                return Thread.State.TERMINATED;
            }
            case Fiber.ON_CLASS -> {
                return Thread.State.RUNNABLE;
            }
            default -> {
                return timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            }
        }
    }

    private static void seenEnded(Fiber target) {
        Fiber fiber = Scheduler.current();
        if (fiber != null) {
            HappensBefore.joined(fiber, target);
        }
    }

    /** Stand in for {@code Thread.join(millis)}. */
    public static boolean join(Thread thread, long millis) throws InterruptedException {
        Fiber fiber = Scheduler.running();
        Fiber target = fiber == null || millis < 0 ? null : Bridge.fiber(thread);
        if (fiber == null || target == null) {
            return false;
        }
        Operations operations = Scheduler.schedule.operations;
        Scheduler.announce(fiber, Operation.JOIN, target, 0, 0);
        if (operations != null && millis == 0) {
            operations.await(fiber, new Guards.End(fiber, target));
        } else if (fiber.muted == 0) {
            Scheduler.turn(fiber);
        }
        throwIfInterrupted(fiber);
        if (operations != null && millis != 0) {
            operations.ends.askedFor(target);
        }
        if (target.alive()) {
            target.joiners++;
            long deadline = millis == 0 ? Fiber.NEVER : Scheduler.schedule.clock.after(nanos(millis));
            Scheduler.schedule.block(fiber, Fiber.JOINING, target, deadline);
            throwIfInterrupted(fiber);
        }
        if (!target.alive() && fiber.muted == 0) {
            HappensBefore.joined(fiber, target);
        }
        return true;
    }

    /** Stand in for {@code Thread.sleepNanos}. */
    public static boolean sleep(long nanos) throws InterruptedException {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            return false;
        }
        throwIfInterrupted(fiber);
        if (nanos <= 0) {
            Scheduler.before(Operation.YIELD, null, 0, fiber.site);
            return true;
        }
        Scheduler.announce(fiber, Operation.SLEEP, null, 0, 0);
        Scheduler.schedule.note(fiber, Operation.SLEEPS, null);
        Scheduler.schedule.block(fiber, Fiber.SLEEPING, null, Scheduler.schedule.clock.after(nanos));
        throwIfInterrupted(fiber);
        return true;
    }

    /** Stand in for {@code Thread.yield}; loses the turn also inside the library, which spins on what others must do. */
    public static boolean giveWay() {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            return false;
        }
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.circling.giveWay(fiber);
            return true;
        }
        Scheduler.announce(fiber, Operation.YIELD, null, 0, 0);
        if (Work.on) {
            Cores.giveWay(fiber);
            return true;
        }
        fiber.idle = true;
        fiber.idleAt = Scheduler.writes;
        if (Scheduler.schedule.idleness.spins(fiber)) {
            Frozen.look(fiber, Scheduler.writes);
        }
        Scheduler.turn(fiber);
        return true;
    }

    /** Stand in for {@code Thread.onSpinWait} called in the library. */
    public static void spin() {
        Fiber fiber = Work.on ? Scheduler.running() : null;
        if (fiber != null) {
            Cores.spin(fiber);
        } else {
            giveWay();
        }
    }

    /** Stand in for {@code Thread.interrupt0}: the flag is set already. */
    public static boolean interrupt(Thread thread) {
        Fiber target = Bridge.fiber(thread);
        if (target == null) {
            return Scheduler.running() != null;
        }
        Fiber fiber = Scheduler.running();
        if (fiber == null || !current(target)) {
            return true;
        }
        if (Work.on) {
            Cores.visible(fiber);
        }
        Scheduler.writes++;
        if (fiber.muted == 0) {
            HappensBefore.release(fiber, target);
        }
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.ends.interrupts(target);
        }
        switch (target.state) {
            case Fiber.SLEEPING, Fiber.JOINING, Fiber.PARKED -> Scheduler.schedule.wake(target);
            case Fiber.AWAITING -> {
                Scheduler.schedule.wake(target);
                target.wokenByInterrupt = true;
            }
            case Fiber.WAITING -> {
                Monitor monitor = (Monitor) target.blocker;
                Scheduler.schedule.wake(target);
                target.wants = monitor;
                target.wokenByInterrupt = true;
            }
            case Fiber.DONE -> {}
            default -> target.permit = true;
        }
        return true;
    }

    /** Note that the flag of a thread was looked at. */
    public static boolean sawInterrupt(boolean interrupted, Thread thread) {
        Fiber fiber = interrupted || Scheduler.schedule.operations != null ? Scheduler.current() : null;
        Fiber target = fiber == null ? null : Bridge.fiber(thread);
        if (fiber != null && target != null && !interrupted) {
            HappensBefore.touch(target, HappensBefore.WHOLE, Access.READ);
        } else if (fiber != null && target != null) {
            HappensBefore.acquire(fiber, target);
        }
        return interrupted;
    }

    static void throwIfInterrupted(Fiber fiber) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Return the stack of another fiber, or null if the thread is none. */
    public static StackTraceElement @Nullable [] stack(Thread thread) {
        Fiber target = Bridge.fiber(thread);
        if (target == null || !current(target)) {
            return target == null ? null : new StackTraceElement[0];
        }
        return Stacks.of(target);
    }

    /** Return the threads of the program that are alive, or null if the caller is no fiber; virtual ones are not shown by any JVM. */
    public static Thread @Nullable [] all() {
        if (Scheduler.running() == null) {
            return null;
        }
        Schedule schedule = Scheduler.schedule;
        var alive = new ArrayList<Thread>();
        for (int i = 0; i < schedule.fiberCount; i++) {
            Fiber fiber = schedule.fibers[i];
            if (fiber.alive() && !fiber.thread.isVirtual()) {
                alive.add(fiber.thread);
            }
        }
        return alive.toArray(new Thread[0]);
    }

    /** Return the stacks of {@link #all}. */
    public static @Nullable Map<Thread, StackTraceElement[]> allStacks() {
        Thread[] all = all();
        if (all == null) {
            return null;
        }
        var stacks = new LinkedHashMap<Thread, StackTraceElement[]>();
        for (Thread thread : all) {
            stacks.put(thread, thread.getStackTrace());
        }
        return stacks;
    }

    /** Tell whether a fiber belongs to the schedule that runs, and not to one that was abandoned. */
    static boolean current(Fiber fiber) {
        Schedule schedule = Scheduler.schedule;
        return fiber.index < schedule.fiberCount && schedule.fibers[fiber.index] == fiber;
    }

    private static long nanos(long millis) {
        return millis > Long.MAX_VALUE / 2_000_000 ? Fiber.NEVER : millis * 1_000_000;
    }
}
