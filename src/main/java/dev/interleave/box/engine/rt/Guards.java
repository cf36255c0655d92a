package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locked;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.search.Tree;
import jdk.internal.misc.Unsafe;

/** The guards of operations of the library. */
final class Guards {
    private static final int[] NOTHING = {};
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long INTERRUPTED = UNSAFE.objectFieldOffset(Thread.class, "interrupted");

    private Guards() {}

    /** Look at the flag without being seen. */
    private static boolean isInterrupted(Fiber fiber) {
        return UNSAFE.getBooleanVolatile(fiber.thread, INTERRUPTED);
    }

    /** Opens when a thread has ended, or the one that waits is interrupted. */
    record End(Fiber waiter, Fiber target) implements Guard {
        @Override
        public boolean isOpen() {
            return !target.alive() || isInterrupted(waiter);
        }

        @Override
        public Object blocker() {
            return target;
        }

        @Override
        public int[] accesses() {
            return NOTHING;
        }
    }

    /** Opens when nobody else has the lock. */
    record Lock(Fiber waiter, Object sync, boolean interruptible) implements Guard {
        @Override
        public boolean isOpen() {
            Thread owner = Locks.owner(sync);
            return owner == null || owner == waiter.thread || interruptible && isInterrupted(waiter);
        }

        @Override
        public Object blocker() {
            return sync;
        }

        @Override
        public int[] accesses() {
            return access(sync, Locked.observed() ? Access.WRITE : Access.ACQUIRE);
        }
    }

    /** Opens when there are enough permits. */
    record Count(Fiber waiter, Object sync, int permits, boolean interruptible) implements Guard {
        @Override
        public boolean isOpen() {
            return Locking.state(sync) >= permits || interruptible && isInterrupted(waiter);
        }

        @Override
        public Object blocker() {
            return sync;
        }

        @Override
        public int[] accesses() {
            return access(sync, Access.WRITE);
        }
    }

    /** Opens when a latch has been counted down. */
    record Zero(Fiber waiter, Object sync) implements Guard {
        @Override
        public boolean isOpen() {
            return Locking.state(sync) == 0 || isInterrupted(waiter);
        }

        @Override
        public Object blocker() {
            return sync;
        }

        @Override
        public int[] accesses() {
            return access(sync, Access.READ);
        }
    }

    private static int[] access(Object sync, int kind) {
        return new int[] {Tree.packed(HappensBefore.location(sync, Locking.stateOffset()), kind)};
    }
}
