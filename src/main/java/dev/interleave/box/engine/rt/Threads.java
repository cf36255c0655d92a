package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.sim.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.misc.InnocuousThread;
import jdk.internal.misc.Unsafe;
import jdk.internal.misc.VM;
import org.jspecify.annotations.Nullable;

/**
 * What the patched classes of the library call. Methods that return a boolean tell whether they have done what the library asked for;
 * otherwise the library goes on as ever.
 */
public final class Threads {
    static final int RUNNABLE = 0x0005;
    static final int TERMINATED = 0x0002;

    /** A wait with a limit of an hour or more, such as in {@code ExecutorService.close}, is one without. */
    private static final long LONG_WAIT = 3_600_000_000_000L;

    private Threads() {}

    // ---------------------------------------------------------------- java.lang.Thread

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
        offerTurn(fiber, Operation.START, thread);
        return true;
    }

    /** Let the thread that was started or unparked go first, if the strategy wants so; also inside the library. */
    private static void offerTurn(Fiber fiber, int operation, Thread other) {
        if (fiber.muted == 0 && !Work.on && Scheduler.schedule.operations == null) {
            Scheduler.announce(fiber, operation, other, 0, 0);
            fiber.resumes = Scheduler.schedule.recording != null;
            Scheduler.turn(fiber);
        }
    }

    /** Let others run where the library is about to take or to complete a task of the program. */
    public static void point() {
        Fiber fiber = Scheduler.current();
        if (fiber != null && Work.on) {
            Cores.visible(fiber);
        } else if (fiber != null) {
            Scheduler.announce(fiber, Operation.CALL, null, 0, 0);
            Scheduler.turn(fiber);
        }
    }

    /** Precede the search of an idle thread of a pool for a task. */
    public static void seek() {
        point();
        if (Work.on) {
            Hooks.site = 0;
        }
    }

    /** Stand in for {@code Runtime.availableProcessors}. */
    public static int cores(Runtime runtime) {
        return Work.on ? Cores.count() : runtime.availableProcessors();
    }

    /** Stand in for what waits for the network or another process: the schedule can't go on, and says why. */
    public static void unsupported(String what) {
        if (Scheduler.running() != null) {
            Scheduler.schedule.end(End.UNSUPPORTED, "The program waits for something outside itself: " + what + ".");
            Scheduler.leave();
        }
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
            Scheduler.schedule.operations.askedForEnd(target);
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
            Scheduler.schedule.operations.askedForEnd(target);
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
            Scheduler.schedule.operations.giveWay(fiber);
            return true;
        }
        Scheduler.announce(fiber, Operation.YIELD, null, 0, 0);
        if (Work.on) {
            Cores.giveWay(fiber);
            return true;
        }
        fiber.idle = true;
        fiber.idleAt = Scheduler.writes;
        if (Scheduler.schedule.spins(fiber)) {
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

    // ---------------------------------------------------------------- parking

    /** Stand in for {@code Unsafe.park}. */
    public static void park(Unsafe unsafe, boolean absolute, long time) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            unsafe.park(absolute, time);
            return;
        }
        if (Work.on) {
            Cores.visible(fiber);
        }
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.permit(fiber);
        }
        if (fiber.permit) {
            fiber.permit = false;
            return;
        }
        if (fiber.thread.isInterrupted() || absolute && time <= Scheduler.schedule.clock.millis()) {
            return;
        }
        Clock clock = Scheduler.schedule.clock;
        long deadline =
                absolute ? clock.fromMillis(time) : time > 0 && time < LONG_WAIT ? clock.after(time) : Fiber.NEVER;
        Scheduler.announce(fiber, Operation.PARK, null, 0, 0);
        Scheduler.schedule.note(fiber, Operation.PARKS, LockSupport.getBlocker(fiber.thread));
        Scheduler.schedule.block(fiber, Fiber.PARKED, null, deadline);
        fiber.permit = false;
    }

    /** Stand in for {@code Unsafe.unpark}. */
    public static void unpark(Unsafe unsafe, @Nullable Object thread) {
        Fiber fiber = thread instanceof Thread target ? Bridge.fiber(target) : null;
        if (fiber == null) {
            unsafe.unpark(thread);
            return;
        }
        Fiber waker = Scheduler.running();
        if (waker == null || !current(fiber)) {
            return;
        }
        if (Work.on) {
            Cores.visible(waker);
        }
        Scheduler.writes++;
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.permit(fiber);
        }
        if (fiber.state == Fiber.PARKED) {
            Scheduler.schedule.tell(waker, Operation.UNPARK, fiber.thread, 0);
            Scheduler.schedule.wake(fiber);
            offerTurn(waker, Operation.UNPARK, fiber.thread);
        } else {
            fiber.permit = true;
        }
    }

    // ---------------------------------------------------------------- what programs call

    /** Stand in for {@code System.nanoTime} in a program. */
    public static long programNanoTime() {
        look();
        return Scheduler.nanoTime();
    }

    /** Stand in for {@code System.currentTimeMillis} in a program. */
    public static long programMillis() {
        look();
        return Scheduler.currentTimeMillis();
    }

    /** Stand in for {@code Thread.onSpinWait} in a program. */
    public static void programSpin() {
        Scheduler.before(Operation.YIELD, null, 0, 0);
    }

    /** Precede {@code Thread.getState}, whose answer depends on where the other thread is. */
    public static void lookAtState() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program asks what a thread is doing");
        }
        look();
    }

    /** Precede what asks for the state of a thread. */
    public static void look() {
        Scheduler.before(Operation.VOLATILE_READ, Thread.class, 0, 0);
    }

    /** Precede what draws random numbers: they are the same in each schedule here, and others elsewhere. */
    public static void draw() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program draws random numbers");
        }
    }

    /** Stand in for {@code SecureRandom.nextBytes}. */
    public static boolean entropy(byte[] bytes) {
        if (bytes == null || Scheduler.running() == null) {
            return false;
        }
        draw();
        Scheduler.mute();
        Entropy.fill(bytes);
        Scheduler.unmute();
        return true;
    }

    // ---------------------------------------------------------------- time

    /** Stand in for {@code System.nanoTime} in the library. */
    public static long nanoTime() {
        return Scheduler.running() == null ? System.nanoTime() : Scheduler.schedule.clock.tick();
    }

    /** Stand in for {@code System.currentTimeMillis} in the library. */
    public static long currentTimeMillis() {
        return Scheduler.running() == null ? System.currentTimeMillis() : Scheduler.schedule.clock.millis();
    }

    /** Stand in for {@code VM.getNanoTimeAdjustment}: ns since so many seconds after 1970. */
    public static long nanoTimeAdjustment(long offsetInSeconds) {
        Fiber fiber = Scheduler.running();
        return fiber == null
                ? VM.getNanoTimeAdjustment(offsetInSeconds)
                : Scheduler.schedule.clock.nanosSince(fiber, Scheduler.writes, offsetInSeconds);
    }

    /** Tell whether a fiber belongs to the schedule that runs, and not to one that was abandoned. */
    private static boolean current(Fiber fiber) {
        Schedule schedule = Scheduler.schedule;
        return fiber.index < schedule.fiberCount && schedule.fibers[fiber.index] == fiber;
    }

    /** Note what an attempt to take permits has left: negative if it failed. */
    public static int tookPermits(int remaining, Object semaphore, int permits) {
        Fiber fiber = remaining < 0 ? null : Scheduler.running();
        if (fiber != null) {
            Scheduler.schedule.permits.acquired(semaphore, fiber, permits);
        }
        return remaining;
    }

    /** Note that permits were given back. */
    public static boolean gavePermits(boolean done, Object semaphore, int permits) {
        Fiber fiber = done ? Scheduler.running() : null;
        if (fiber != null) {
            Scheduler.schedule.permits.released(semaphore, fiber, permits);
        }
        return done;
    }

    // ---------------------------------------------------------------- the end

    /** Stand in for {@code Runtime.exit} and {@code Runtime.halt}. */
    public static boolean exit(int status) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            return false;
        }
        if (Children.exit(fiber, status)) {
            return true;
        }
        Schedule schedule = Scheduler.schedule;
        schedule.exitStatus = status;
        schedule.end(End.EXITED, null);
        Scheduler.leave();
        return true;
    }

    /** Stand in for {@code Runtime.addShutdownHook}. */
    public static boolean addExitHook(Thread hook) {
        if (Scheduler.running() == null) {
            return false;
        }
        Scheduler.schedule.exitHooks.add(hook);
        return true;
    }

    /** Stand in for {@code Runtime.removeShutdownHook}: 1 removed, 0 unknown, -1 not ours. */
    public static int removeExitHook(Thread hook) {
        return Scheduler.running() == null ? -1 : Scheduler.schedule.exitHooks.remove(hook) ? 1 : 0;
    }

    /** End a thread by an exception; only one that no handler of the program takes is a failure. */
    static void uncaught(Fiber fiber, Throwable thrown) {
        if (thrown instanceof Abandoned) {
            return;
        }
        Schedule schedule = Scheduler.schedule;
        if (thrown instanceof OutOfMemoryError) {
            schedule.end(End.LIMIT, "The program used up the memory.");
            return;
        }
        if (!Handlers.handle(fiber.thread) || thrown instanceof AssertionError) {
            schedule.failures.add(new Schedule.Failure(fiber, thrown));
        }
        try {
            Bridge.dispatchUncaughtException(fiber.thread, thrown);
        } catch (Throwable ignored) {
            // The virtual machine ignores what an exception handler throws, too.
        }
    }

    private static long nanos(long millis) {
        return millis > Long.MAX_VALUE / 2_000_000 ? Fiber.NEVER : millis * 1_000_000;
    }
}
