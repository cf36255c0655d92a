package dev.interleave.box.engine.rt;

/**
 * Decides which thread of the program takes the next step. All threads share one carrier, so nothing here needs a lock; calls from threads
 * that are not fibers (the collector's, the carrier's own) pass through to the real thing.
 */
public final class Scheduler {
    private static boolean active;
    private static Fiber current;

    private Scheduler() {}

    /** Tell whether a schedule is running; one static read, false before the engine starts and outside schedules. */
    public static boolean active() {
        return active;
    }

    /** Return the fiber that calls, or null if the caller is no fiber or is muted. */
    public static Fiber current() {
        Fiber fiber = current;
        return fiber != null && fiber.muted == 0 && fiber.thread == Thread.currentThread() ? fiber : null;
    }

    /** Return the fiber that calls, muted or not, or null if the caller is no fiber. */
    public static Fiber running() {
        Fiber fiber = current;
        return fiber != null && fiber.thread == Thread.currentThread() ? fiber : null;
    }

    /**
     * Announce a visible operation of the program; another thread may run before this returns.
     *
     * @param operation a constant of {@link Operation}
     * @param object together with {@code slot} names the location; null for statics whose slot is unique
     * @param slot field key, array index or offset
     * @param site where in the program, as in the site table
     */
    public static void before(int operation, Object object, long slot, int site) {}

    /** Note that a shared location has changed (a write, a successful compare-and-set): whoever spins on it may look again. */
    public static void wrote(Object object, long slot) {}

    /** Note a jump backwards; only needed in loops without any visible operation, cheap enough for all. */
    public static void loop(int site) {}

    /** Begin a stretch of code without switches, happens-before edges and access checks; nests. */
    public static void mute() {
        Fiber fiber = running();
        if (fiber != null) {
            fiber.muted++;
        }
    }

    /** End what {@link #mute} began. */
    public static void unmute() {
        Fiber fiber = running();
        if (fiber != null) {
            fiber.muted--;
        }
    }

    /**
     * Acquire the monitor of an object in place of {@code monitorenter}. The real monitor is never taken, also not by threads that are no
     * fibers, so a class must have all of its monitor instructions replaced, or none.
     */
    public static void monitorEnter(Object object, int site) {}

    /** Release the monitor of an object in place of {@code monitorexit}. */
    public static void monitorExit(Object object, int site) {}

    /** Do what {@code Object.wait(millis, nanos)} does, for a monitor taken by {@link #monitorEnter}; 0 and 0 wait without limit. */
    public static void monitorWait(Object object, long millis, int nanos, int site) throws InterruptedException {}

    /** Do what {@code Object.notify()} does. */
    public static void monitorNotify(Object object, int site) {}

    /** Do what {@code Object.notifyAll()} does. */
    public static void monitorNotifyAll(Object object, int site) {}

    /** Do what {@code Thread.holdsLock} does. */
    public static boolean monitorHeld(Object object) {
        return Thread.holdsLock(object);
    }
}
