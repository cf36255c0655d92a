package dev.interleave.box.engine.rt;

import java.util.IdentityHashMap;

/**
 * Monitors for threads that are no fibers (the driver's own, the cleaner's) in classes whose monitor instructions were replaced. Slow, and
 * rarely used.
 */
final class ForeignMonitors {
    private static final Object LOCK = new Object();
    private static final IdentityHashMap<Object, Held> HELD = new IdentityHashMap<>();

    private static final class Held {
        final Thread owner = Thread.currentThread();
        int count;
    }

    private ForeignMonitors() {}

    static void enter(Object object) {
        synchronized (LOCK) {
            boolean interrupted = false;
            Held held = HELD.get(object);
            while (held != null && held.owner != Thread.currentThread()) {
                interrupted |= pause(0);
                held = HELD.get(object);
            }
            if (held == null) {
                held = new Held();
                HELD.put(object, held);
            }
            held.count++;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void exit(Object object) {
        synchronized (LOCK) {
            if (--owned(object).count == 0) {
                HELD.remove(object);
                LOCK.notifyAll();
            }
        }
    }

    static boolean held(Object object) {
        synchronized (LOCK) {
            Held held = HELD.get(object);
            return held != null && held.owner == Thread.currentThread();
        }
    }

    /** Wait for any notification at all; spurious wake-ups are legal. */
    static void await(Object object, long millis) throws InterruptedException {
        synchronized (LOCK) {
            Held held = owned(object);
            HELD.remove(object);
            LOCK.notifyAll();
            try {
                LOCK.wait(millis == 0 ? 1_000 : millis);
            } finally {
                while (HELD.containsKey(object)) {
                    pause(0);
                }
                HELD.put(object, held);
            }
        }
    }

    static void notifyAll(Object object) {
        synchronized (LOCK) {
            owned(object);
            LOCK.notifyAll();
        }
    }

    private static Held owned(Object object) {
        Held held = HELD.get(object);
        if (held == null || held.owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return held;
    }

    private static boolean pause(long millis) {
        try {
            LOCK.wait(millis);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
