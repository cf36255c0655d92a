package dev.interleave.box.engine.rt;

import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Looks into the library's locks without calling them: a call would itself be seen as synchronisation. */
final class Locks {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long OWNER =
            UNSAFE.objectFieldOffset(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");
    private static final long SYNC = UNSAFE.objectFieldOffset(ReentrantLock.class, "sync");
    private static final long READ_SYNC = UNSAFE.objectFieldOffset(ReentrantReadWriteLock.ReadLock.class, "sync");
    private static final long WRITE_SYNC = UNSAFE.objectFieldOffset(ReentrantReadWriteLock.WriteLock.class, "sync");

    private static final Class<?> READ_WRITE = type("java.util.concurrent.locks.ReentrantReadWriteLock$Sync");
    private static final Class<?> HOLD_COUNTER =
            type("java.util.concurrent.locks.ReentrantReadWriteLock$Sync$HoldCounter");
    private static final long FIRST_READER = UNSAFE.objectFieldOffset(READ_WRITE, "firstReader");
    private static final long LATEST_READER = UNSAFE.objectFieldOffset(READ_WRITE, "cachedHoldCounter");
    private static final long HOLDS = UNSAFE.objectFieldOffset(HOLD_COUNTER, "count");
    private static final long READER_ID = UNSAFE.objectFieldOffset(HOLD_COUNTER, "tid");

    private Locks() {}

    /** Tell whether somebody else owns the lock, so that to acquire it now would only mean to wait. */
    static boolean heldByOther(@Nullable Object lock, Thread thread) {
        Object sync = switch (lock) {
            case ReentrantLock reentrant -> UNSAFE.getReference(reentrant, SYNC);
            case ReentrantReadWriteLock.ReadLock read -> UNSAFE.getReference(read, READ_SYNC);
            case ReentrantReadWriteLock.WriteLock write -> UNSAFE.getReference(write, WRITE_SYNC);
            case null, default -> null;
        };
        Thread owner = sync == null ? null : owner(sync);
        return owner != null && owner != thread;
    }

    /** Return a thread that holds a read lock, as far as the lock itself remembers one, or null. */
    static @Nullable Fiber reader(@Nullable Object sync, Schedule schedule) {
        if (!READ_WRITE.isInstance(sync)) {
            return null;
        }
        if (UNSAFE.getReference(sync, FIRST_READER) instanceof Thread thread) {
            return Bridge.fiber(thread);
        }
        Object latest = UNSAFE.getReference(sync, LATEST_READER);
        if (latest == null || UNSAFE.getInt(latest, HOLDS) == 0) {
            return null;
        }
        long id = UNSAFE.getLong(latest, READER_ID);
        for (int i = 0; i < schedule.fiberCount; i++) {
            if (schedule.fibers[i].thread.threadId() == id) {
                return schedule.fibers[i];
            }
        }
        return null;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JDK has no " + name, e);
        }
    }

    /** Return the thread that owns a synchroniser exclusively. */
    static @Nullable Thread owner(Object sync) {
        return (Thread) UNSAFE.getReference(sync, OWNER);
    }
}
