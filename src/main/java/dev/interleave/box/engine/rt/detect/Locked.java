package dev.interleave.box.engine.rt.detect;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Recognises the synchronisers whose operations a searched schedule knows. */
public final class Locked {
    private static final Class<?> LOCK = nested(ReentrantLock.class, "NonfairSync");
    private static final Class<?> SEMAPHORE = nested(Semaphore.class, "NonfairSync");
    private static final Class<?> LATCH = nested(CountDownLatch.class, "Sync");

    /** Whether the running thread is giving permits back or counting down, which commutes with its like. */
    public static boolean giving;

    private static boolean observed;

    private Locked() {}

    /** Tell whether somebody asks for the state of locks, so that giving one back is an operation like any other. */
    public static boolean observed() {
        return observed;
    }

    /** Say so, or not, for the schedule that is about to begin. */
    public static void observe(boolean asked) {
        observed = asked;
        giving = false;
    }

    /** Tell whether it is the synchroniser of a lock that isn't fair. */
    public static boolean isLock(Object sync) {
        return sync.getClass() == LOCK;
    }

    /** Tell whether it is the synchroniser of a semaphore that isn't fair, or of a latch. */
    public static boolean isCounter(Object sync) {
        return sync.getClass() == SEMAPHORE || sync.getClass() == LATCH;
    }

    static boolean isGuarded(Object base) {
        return base.getClass() == LOCK && !observed;
    }

    static boolean isGiven(Object base) {
        return giving && isCounter(base);
    }

    private static Class<?> nested(Class<?> type, String name) {
        for (Class<?> nested : type.getDeclaredClasses()) {
            if (nested.getSimpleName().equals(name)) {
                return nested;
            }
        }
        throw new IllegalStateException("this JDK's " + type.getSimpleName() + " has no " + name);
    }
}
