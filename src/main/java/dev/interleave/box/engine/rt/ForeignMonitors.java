package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Monitors for threads that are no fibers (the driver's own, the cleaner's) in classes whose monitor instructions were replaced. Slow, and
 * rarely used: whenever garbage was collected, and once a second. Calls nothing of the library, because a simulation would count that on the
 * clock of its program.
 */
final class ForeignMonitors {
    private static final Object LOCK = new Object();

    /** Those that are held, the last one first. */
    private static @Nullable Held first;

    private static final class Held {
        final Object object;
        final Thread owner = Thread.currentThread();
        int count;

        @Nullable
        Held next;

        Held(Object object) {
            this.object = object;
        }
    }

    private ForeignMonitors() {}

    static void enter(Object object) {
        synchronized (LOCK) {
            boolean interrupted = false;
            Held held = find(object);
            while (held != null && held.owner != Thread.currentThread()) {
                interrupted |= pause(0);
                held = find(object);
            }
            if (held == null) {
                held = new Held(object);
                add(held);
            }
            held.count++;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void exit(Object object) {
        synchronized (LOCK) {
            Held held = owned(object);
            if (--held.count == 0) {
                remove(held);
                LOCK.notifyAll();
            }
        }
    }

    static boolean held(Object object) {
        synchronized (LOCK) {
            Held held = find(object);
            return held != null && held.owner == Thread.currentThread();
        }
    }

    /** Wait for any notification at all; spurious wake-ups are legal. */
    static void await(Object object, long millis) throws InterruptedException {
        synchronized (LOCK) {
            Held held = owned(object);
            remove(held);
            LOCK.notifyAll();
            try {
                LOCK.wait(millis == 0 ? 1_000 : millis);
            } finally {
                while (find(object) != null) {
                    pause(0);
                }
                add(held);
            }
        }
    }

    static void notifyAll(Object object) {
        synchronized (LOCK) {
            owned(object);
            LOCK.notifyAll();
        }
    }

    private static @Nullable Held find(Object object) {
        Held held = first;
        while (held != null && held.object != object) {
            held = held.next;
        }
        return held;
    }

    private static void add(Held held) {
        held.next = first;
        first = held;
    }

    private static void remove(Held gone) {
        if (first == gone) {
            first = gone.next;
            return;
        }
        for (Held held = first; held != null; held = held.next) {
            if (held.next == gone) {
                held.next = gone.next;
            }
        }
    }

    private static Held owned(Object object) {
        Held held = find(object);
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
