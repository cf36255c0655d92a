package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.Locked;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * What the library's locks, semaphores and latches call, for searched schedules: whoever would have to wait in one of them stops before it
 * and goes on when it is free, so that nobody ever queues inside, and taking it is one operation. Fair ones are left to the library, for
 * their queues are what they promise.
 */
public final class Locking {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long STATE = UNSAFE.objectFieldOffset(AbstractQueuedSynchronizer.class, "state");
    private static final long LOCK = UNSAFE.objectFieldOffset(ReentrantLock.class, "sync");
    private static final long SEMAPHORE = UNSAFE.objectFieldOffset(Semaphore.class, "sync");
    private static final long LATCH = UNSAFE.objectFieldOffset(CountDownLatch.class, "sync");

    private Locking() {}

    /** Precede {@code ReentrantLock.lock}. */
    public static void lock(Object lock) {
        acquire(lock, false);
    }

    /** Precede {@code ReentrantLock.lockInterruptibly}. */
    public static void lockInterruptibly(Object lock) {
        acquire(lock, true);
    }

    private static void acquire(Object lock, boolean interruptible) {
        Fiber fiber = searched();
        Object sync = fiber == null ? null : UNSAFE.getReference(lock, LOCK);
        if (sync != null) {
            fiber.pending.locks++;
        }
        if (sync == null || !Locked.isLock(sync)) {
            return;
        }
        if (Locks.owner(sync) != fiber.thread) {
            Scheduler.announce(fiber, Operation.SYNCHRONIZER, lock, 0, 0);
            Scheduler.schedule.operations.await(fiber, new Guards.Lock(fiber, sync, interruptible));
        }
    }

    /** Precede {@code ReentrantLock.unlock}. */
    public static void unlock(Object lock) {
        Fiber fiber = searched();
        if (fiber != null) {
            fiber.pending.locks--;
        }
        if (fiber != null && Locked.observed() && Locks.owner(UNSAFE.getReference(lock, LOCK)) == fiber.thread) {
            Scheduler.announce(fiber, Operation.SYNCHRONIZER, lock, 0, 0);
            Scheduler.turn(fiber);
        }
    }

    /** Precede {@code Semaphore.acquire()}. */
    public static void acquireOne(Object semaphore) {
        permits(semaphore, 1, true);
    }

    /** Precede {@code Semaphore.acquire(int)}. */
    public static void acquireSome(Object semaphore, int permits) {
        permits(semaphore, permits, true);
    }

    /** Precede {@code Semaphore.acquireUninterruptibly()}. */
    public static void acquireOneAnyway(Object semaphore) {
        permits(semaphore, 1, false);
    }

    /** Precede {@code Semaphore.acquireUninterruptibly(int)}. */
    public static void acquireSomeAnyway(Object semaphore, int permits) {
        permits(semaphore, permits, false);
    }

    private static void permits(Object semaphore, int permits, boolean interruptible) {
        Fiber fiber = searched();
        Object sync = fiber == null ? null : UNSAFE.getReference(semaphore, SEMAPHORE);
        if (sync != null) {
            Scheduler.announce(fiber, Operation.SYNCHRONIZER, semaphore, 0, 0);
            if (Locked.isCounter(sync)) {
                Scheduler.schedule.operations.await(fiber, new Guards.Count(fiber, sync, permits, interruptible));
            } else {
                Scheduler.turn(fiber);
            }
        }
    }

    /** Precede {@code CountDownLatch.await()}. */
    public static void awaitLatch(Object latch) {
        Fiber fiber = searched();
        if (fiber != null) {
            Scheduler.announce(fiber, Operation.SYNCHRONIZER, latch, 0, 0);
            Object sync = UNSAFE.getReference(latch, LATCH);
            Scheduler.schedule.operations.await(fiber, new Guards.Zero(fiber, sync));
        }
    }

    /** Precede what gives permits back or counts down. */
    public static void give(Object synchroniser) {
        stop(synchroniser, true);
    }

    /** Precede {@code Semaphore.release(int)}. */
    public static void giveSome(Object semaphore, int permits) {
        stop(semaphore, true);
    }

    /** Precede {@code CountDownLatch.await(long, TimeUnit)}. */
    public static void lookFor(Object latch, long time, TimeUnit unit) {
        stop(latch, false);
    }

    /** Precede what looks at permits or counts, or takes some without waiting. */
    public static void look(Object synchroniser) {
        stop(synchroniser, false);
    }

    private static void stop(Object synchroniser, boolean giving) {
        Fiber fiber = searched();
        if (fiber != null) {
            Scheduler.announce(fiber, Operation.SYNCHRONIZER, synchroniser, 0, 0);
            Scheduler.turn(fiber);
            Locked.giving = giving;
        }
    }

    /** Precede what asks for those who wait inside, where in a searched schedule there is nobody. */
    public static void queues() {
        if (searched() != null) {
            Scheduler.schedule.end(End.UNSUPPORTED, "The program asks who waits for a lock.");
            Scheduler.leave();
        }
    }

    /** Tell whether the operation that is announced stops by itself where it has to. */
    static boolean stops(Fiber fiber) {
        Object object = fiber.object;
        return switch (fiber.operation) {
            case Operation.SYNCHRONIZER ->
                object instanceof ReentrantLock
                        ? Locked.isLock(UNSAFE.getReference(object, LOCK))
                        : object instanceof AbstractQueuedSynchronizer.ConditionObject && Conditions.isModelled(object);
            case Operation.CALL -> object instanceof Semaphore || object instanceof CountDownLatch;
            default -> false;
        };
    }

    /** Tell whether the operation asks for the state of a lock, so that giving the lock back is an operation that others may notice. */
    static boolean observes(Fiber fiber) {
        return (fiber.operation == Operation.CAS || fiber.operation == Operation.VOLATILE_READ)
                && fiber.object instanceof ReentrantLock;
    }

    private static @Nullable Fiber searched() {
        Fiber fiber = Scheduler.running();
        return fiber != null && Scheduler.schedule.operations != null ? fiber : null;
    }

    static int state(Object sync) {
        return UNSAFE.getIntVolatile(sync, STATE);
    }

    static long stateOffset() {
        return STATE;
    }
}
