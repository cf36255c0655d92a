package dev.interleave.box.engine.image;

import java.lang.constant.ClassDesc;
import java.util.Map;

/** Lets the library's locks, semaphores, latches and conditions ask the scheduler before they wait. */
final class LockPatches {
    private static final ClassDesc LOCKING = ClassDesc.of("dev.interleave.box.engine.rt.Locking");
    private static final ClassDesc CONDITIONS = ClassDesc.of("dev.interleave.box.engine.rt.Conditions");

    private LockPatches() {}

    static void add(Map<String, ClassPatch> patches) {
        patches.put("java/util/concurrent/locks/ReentrantLock", lock());
        patches.put("java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject", condition());
        patches.put("java/util/concurrent/Semaphore", semaphore());
        patches.put("java/util/concurrent/CountDownLatch", latch());
    }

    private static ClassPatch lock() {
        return new ClassPatch()
                .precedeFor("lock", "()V", LOCKING, "lock")
                .precedeFor("lockInterruptibly", "()V", LOCKING, "lockInterruptibly")
                .precedeFor("unlock", "()V", LOCKING, "unlock")
                .precede("hasQueuedThreads", "()Z", LOCKING, "queues")
                .precede("hasQueuedThread", "(Ljava/lang/Thread;)Z", LOCKING, "queues")
                .precede("getQueueLength", "()I", LOCKING, "queues")
                .precede("hasWaiters", "(Ljava/util/concurrent/locks/Condition;)Z", LOCKING, "queues")
                .precede("getWaitQueueLength", "(Ljava/util/concurrent/locks/Condition;)I", LOCKING, "queues");
    }

    private static ClassPatch condition() {
        return new ClassPatch()
                .standIn("await", "()V", CONDITIONS, "isModelled", "await")
                .standIn("awaitUninterruptibly", "()V", CONDITIONS, "isModelled", "awaitUninterruptibly")
                .standIn("awaitNanos", "(J)J", CONDITIONS, "isModelled", "awaitNanos")
                .standIn("await", "(JLjava/util/concurrent/TimeUnit;)Z", CONDITIONS, "isModelled", "await")
                .standIn("signal", "()V", CONDITIONS, "isModelled", "signal")
                .standIn("signalAll", "()V", CONDITIONS, "isModelled", "signalAll")
                .precede("awaitUntil", "(Ljava/util/Date;)Z", LOCKING, "queues");
    }

    private static ClassPatch semaphore() {
        return new ClassPatch()
                .precedeFor("acquire", "()V", LOCKING, "acquireOne")
                .precedeFor("acquire", "(I)V", LOCKING, "acquireSome")
                .precedeFor("acquireUninterruptibly", "()V", LOCKING, "acquireOneAnyway")
                .precedeFor("acquireUninterruptibly", "(I)V", LOCKING, "acquireSomeAnyway")
                .precedeFor("release", "()V", LOCKING, "give")
                .precedeFor("release", "(I)V", LOCKING, "giveSome")
                .precede("hasQueuedThreads", "()Z", LOCKING, "queues")
                .precede("getQueueLength", "()I", LOCKING, "queues")
                .precedeFor("availablePermits", "()I", LOCKING, "look")
                .precedeFor("drainPermits", "()I", LOCKING, "look");
    }

    private static ClassPatch latch() {
        return new ClassPatch()
                .precedeFor("await", "()V", LOCKING, "awaitLatch")
                .precedeFor("await", "(JLjava/util/concurrent/TimeUnit;)Z", LOCKING, "lookFor")
                .precedeFor("countDown", "()V", LOCKING, "give");
    }
}
