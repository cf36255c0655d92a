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

    /** Return the thread that owns a synchroniser exclusively. */
    static @Nullable Thread owner(Object sync) {
        return (Thread) UNSAFE.getReference(sync, OWNER);
    }
}
