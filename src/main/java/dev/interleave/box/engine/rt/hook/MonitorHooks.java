package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.Exclusion;
import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Monitors;
import dev.interleave.box.engine.rt.Scheduler;

/** What the instrumented classes of the library call in place of monitor instructions, and of waiting and notifying. */
public final class MonitorHooks {
    private MonitorHooks() {}

    /**
     * Precede {@code monitorenter} and return what it is to lock: fibers lock the modelled monitor, and a throw-away object for the virtual
     * machine; other threads lock the real thing.
     */
    public static Object enter(Object monitor) {
        Fiber fiber = Hooks.on && monitor != null ? Scheduler.current() : null;
        if (fiber == null) {
            return monitor;
        }
        Monitors.enter(monitor, Hooks.site);
        return fiber;
    }

    /** Precede {@code monitorexit} and return what it is to unlock. */
    public static Object exit(Object monitor) {
        Fiber fiber = Hooks.on && monitor != null ? Scheduler.current() : null;
        if (fiber == null) {
            return monitor;
        }
        Monitors.exit(monitor, Hooks.site);
        return fiber;
    }

    /** Do {@link #enter} for a monitor that orders only what happens under it. */
    public static Object exclude(Object monitor) {
        Fiber fiber = Hooks.on ? Scheduler.current() : null;
        return Exclusion.enter(fiber, monitor) ? fiber : monitor;
    }

    /** Do {@link #enter} for a monitor that is such a one where the thread is under one already. */
    public static Object excludeWithin(Object monitor) {
        Fiber fiber = Hooks.on ? Scheduler.current() : null;
        return Exclusion.enterWithin(fiber, monitor) ? fiber : monitor;
    }

    /** Do {@link #exit} for both of them. */
    public static Object readmit(Object monitor) {
        Fiber fiber = Hooks.on ? Scheduler.current() : null;
        return Exclusion.exit(fiber, monitor) ? fiber : monitor;
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, long millis) throws InterruptedException {
        if (Hooks.on && Scheduler.current() != null) {
            Monitors.await(monitor, millis, 0, Hooks.site);
        } else {
            monitor.wait(millis);
        }
    }

    /** Wait as {@code Object.wait} does, called by the library or by reflection, if the caller has the modelled monitor; else false. */
    public static boolean waited(Object monitor, long millis) throws InterruptedException {
        if (!Hooks.on || Scheduler.current() == null || !Monitors.held(monitor)) {
            return false;
        }
        Monitors.await(monitor, millis, 0, Hooks.site);
        return true;
    }

    /** Take the place of {@code Thread.holdsLock}. */
    public static boolean holds(Object monitor) {
        return Hooks.on && monitor != null && Scheduler.current() != null
                ? Monitors.held(monitor)
                : Thread.holdsLock(monitor);
    }

    /** Take the place of {@code Object.notify}. */
    public static void wake(Object monitor) {
        if (Hooks.on && Scheduler.current() != null) {
            Monitors.notify(monitor, Hooks.site);
        } else {
            monitor.notify();
        }
    }

    /** Take the place of {@code Object.notifyAll}. */
    public static void wakeAll(Object monitor) {
        if (Hooks.on && Scheduler.current() != null) {
            Monitors.notifyAll(monitor, Hooks.site);
        } else {
            monitor.notifyAll();
        }
    }
}
