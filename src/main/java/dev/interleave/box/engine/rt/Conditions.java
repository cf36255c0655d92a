package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.Locked;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import jdk.internal.misc.Unsafe;

/** What the conditions of the library's locks call, for searched schedules: to wait is to give the lock back and to take it again. */
public final class Conditions {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long OUTER =
            UNSAFE.objectFieldOffset(AbstractQueuedSynchronizer.ConditionObject.class, "this$0");

    private Conditions() {}

    /** Tell whether the scheduler takes the place of the condition's own code. */
    public static boolean isModelled(Object condition) {
        return Scheduler.running() != null && Scheduler.schedule.operations != null && Locked.isLock(sync(condition));
    }

    /** Stand in for {@code await()}. */
    public static void await(Object condition) throws InterruptedException {
        await(condition, Fiber.NEVER, true);
    }

    /** Stand in for {@code awaitUninterruptibly()}. */
    public static void awaitUninterruptibly(Object condition) {
        try {
            await(condition, Fiber.NEVER, false);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Stand in for {@code awaitNanos(long)}. */
    public static long awaitNanos(Object condition, long nanos) throws InterruptedException {
        Clock clock = Scheduler.schedule.clock;
        long deadline = clock.after(Math.max(0, nanos));
        // What is left depends on nothing but whether the time is over, so that equivalent interleavings do the same.
        return await(condition, deadline, true) ? Math.max(1, nanos - 1) : 0;
    }

    /** Stand in for {@code await(long, TimeUnit)}. */
    public static boolean await(Object condition, long time, TimeUnit unit) throws InterruptedException {
        return await(condition, Scheduler.schedule.clock.after(Math.max(0, unit.toNanos(time))), true);
    }

    /** Wait and return whether somebody has sent a signal before the deadline. */
    private static boolean await(Object condition, long deadline, boolean interruptible) throws InterruptedException {
        Fiber fiber = Scheduler.running();
        AbstractQueuedSynchronizer sync = sync(condition);
        if (interruptible) {
            Threads.throwIfInterrupted(fiber);
        }
        int holds = Locking.state(sync);
        Scheduler.announce(fiber, Operation.WAIT, condition, 0, 0);
        sync.release(holds);
        fiber.wokenByInterrupt = false;
        fiber.pending.guard = new Guards.Lock(fiber, sync, false);
        fiber.pending.arrival = ++Scheduler.schedule.operations.arrivals;
        Scheduler.schedule.block(fiber, Fiber.AWAITING, condition, deadline);
        fiber.pending.guard = null;
        sync.acquire(holds);
        if (fiber.wokenByInterrupt) {
            fiber.wokenByInterrupt = false;
            if (interruptible) {
                Threads.throwIfInterrupted(fiber);
            }
        }
        return !fiber.timedOut;
    }

    /** Stand in for {@code signal()}: who has waited longest goes on. */
    public static void signal(Object condition) {
        Fiber first = null;
        for (int i = 0; i < fibers(condition); i++) {
            Fiber each = Scheduler.schedule.fibers[i];
            if (waits(each, condition) && (first == null || each.pending.arrival < first.pending.arrival)) {
                first = each;
            }
        }
        Scheduler.schedule.operations.ends.notifies(condition, first);
        if (first == null) {
            unheard(condition);
        } else {
            Scheduler.schedule.wake(first);
        }
    }

    /** Stand in for {@code signalAll()}. */
    public static void signalAll(Object condition) {
        boolean heard = false;
        for (int i = 0; i < fibers(condition); i++) {
            Fiber each = Scheduler.schedule.fibers[i];
            if (waits(each, condition)) {
                Scheduler.schedule.operations.ends.notifies(condition, each);
                Scheduler.schedule.wake(each);
                heard = true;
            }
        }
        Scheduler.schedule.operations.ends.notifies(condition, null);
        if (!heard) {
            unheard(condition);
        }
    }

    /** Count the fibers there are, if the running one may send signals. */
    private static int fibers(Object condition) {
        Fiber fiber = Scheduler.running();
        if (Locks.owner(sync(condition)) != fiber.thread) {
            throw new IllegalMonitorStateException();
        }
        Scheduler.announce(fiber, Operation.NOTIFY, condition, 0, 0);
        return Scheduler.schedule.fiberCount;
    }

    private static boolean waits(Fiber fiber, Object condition) {
        return fiber.state == Fiber.AWAITING && fiber.blocker == condition;
    }

    private static void unheard(Object condition) {
        Fiber fiber = Scheduler.running();
        Scheduler.schedule.unheard(condition, fiber);
    }

    private static AbstractQueuedSynchronizer sync(Object condition) {
        return (AbstractQueuedSynchronizer) UNSAFE.getReference(condition, OUTER);
    }
}
