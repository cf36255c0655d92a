package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.sim.Costs;
import dev.interleave.box.engine.rt.sim.Work;
import jdk.internal.vm.annotation.ReservedStackAccess;
import org.jspecify.annotations.Nullable;

/** The monitors that somebody holds, wants or waits for; there are few at any time, so they are looked up one by one. */
public final class Monitors {
    private static Monitor[] live = new Monitor[16];
    private static int count;

    private Monitors() {}

    static void clear() {
        for (int i = 0; i < count; i++) {
            live[i] = null;
        }
        count = 0;
    }

    /**
     * Acquire the monitor of an object in place of {@code monitorenter}. The real monitor is never taken, also not by threads that are no
     * fibers, so a class must have all of its monitor instructions replaced, or none.
     */
    public static void enter(Object object, int site) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            ForeignMonitors.enter(object);
        } else {
            enter(fiber, object, site);
        }
    }

    /** Release the monitor of an object in place of {@code monitorexit}. */
    public static void exit(Object object, int site) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            ForeignMonitors.exit(object);
        } else {
            exit(fiber, object, site);
        }
    }

    /** Do what {@code Object.wait(millis, nanos)} does, for a monitor taken by {@link #enter}; 0 and 0 wait without limit. */
    public static void await(Object object, long millis, int nanos, int site) throws InterruptedException {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            ForeignMonitors.await(object, millis);
        } else {
            await(fiber, object, millis, nanos, site);
        }
    }

    /** Do what {@code Object.notify()} does. */
    public static void notify(Object object, int site) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            ForeignMonitors.notifyAll(object);
        } else {
            notify(fiber, object, site, false);
        }
    }

    /** Do what {@code Object.notifyAll()} does. */
    public static void notifyAll(Object object, int site) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            ForeignMonitors.notifyAll(object);
        } else {
            notify(fiber, object, site, true);
        }
    }

    /** Do what {@code Thread.holdsLock} does. */
    public static boolean held(Object object) {
        Fiber fiber = Scheduler.running();
        return fiber == null ? ForeignMonitors.held(object) : held(fiber, object);
    }

    static void enter(Fiber fiber, Object object, int site) {
        Monitor monitor = of(object);
        if (monitor.owner == fiber) {
            monitor.count++;
            return;
        }
        if (Work.on) {
            Cores.atomic(fiber.lane(), Costs.MONITOR);
            Cores.visible(fiber);
            monitor = of(object);
        }
        try {
            contend(fiber, monitor, site);
            own(fiber, monitor, 1, site);
        } catch (StackOverflowError full) {
            if (monitor.owner != fiber) {
                fiber.wants = null;
                monitor.interested--;
            }
            throw full;
        }
    }

    /** Do what {@link #enter} does where that is no step of the program: nobody else has a turn unless the monitor is taken. */
    static void exclude(Fiber fiber, Object object) {
        Monitor monitor = of(object);
        if (monitor.owner == fiber) {
            monitor.count++;
            return;
        }
        while (monitor.owner != null) {
            try {
                contend(fiber, monitor, 0);
            } finally {
                fiber.wants = null;
                monitor.interested--;
            }
            if (Scheduler.schedule.operations != null) {
                Scheduler.schedule.operations.doubt("threads wait for each other inside the library");
            }
        }
        monitor.site = Hooks.site;
        monitor.owner = fiber;
        monitor.count = 1;
        if (Scheduler.schedule.recording != null) {
            Scheduler.schedule.recording.owned(object, fiber);
        }
    }

    /** Do what {@link #exit} does for {@link #exclude}. */
    static void readmit(Fiber fiber, Object object) {
        Monitor monitor = find(object);
        if (monitor == null || monitor.owner != fiber || --monitor.count > 0) {
            return;
        }
        if (monitor.interested > 0) {
            release(fiber, monitor);
        } else {
            monitor.owner = null;
            forgetUnused(monitor);
        }
    }

    /** Announce that a fiber wants a monitor, and return when it is free. */
    @ReservedStackAccess
    private static void contend(Fiber fiber, Monitor monitor, int site) {
        monitor.interested++;
        Scheduler.announce(fiber, Operation.LOCK, monitor.object, 0, site);
        fiber.wants = monitor;
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.circling.look(fiber);
        }
        if (monitor.owner != null) {
            Scheduler.schedule.note(fiber, Operation.WANTS, monitor.object);
        }
        if (monitor.owner != null || !Work.on && site != 0 && fiber.muted == 0) {
            Scheduler.turn(fiber);
        }
    }

    /** Give a monitor that is free to a fiber that has waited for it; where the stack is full, it fails before it has. */
    private static void own(Fiber fiber, Monitor monitor, int count, int site) {
        if (monitor.owner != null) {
            Scheduler.schedule.end(End.UNSUPPORTED, Scheduler.PINNED);
            throw new Abandoned();
        }
        if (fiber.muted == 0) {
            HappensBefore.acquire(fiber, monitor.object);
        }
        fiber.acquired = Scheduler.writes;
        fiber.seenAtAcquire = HappensBefore.seen(fiber);
        fiber.wants = null;
        fiber.released = null;
        monitor.interested--;
        monitor.site = site;
        monitor.owner = fiber;
        monitor.count = count;
        if (Scheduler.schedule.recording != null) {
            Scheduler.schedule.recording.owned(monitor.object, fiber);
        }
        if (Work.on) {
            Cores.entered(fiber, monitor);
        }
    }

    /**
     * Release a monitor once. Never throws: the handler that the compiler makes for a synchronized block covers its own release, and would
     * come here again and again.
     */
    static void exit(Fiber fiber, Object object, int site) {
        Monitor monitor = find(object);
        if (monitor == null || monitor.owner != fiber) {
            // Where an exception came out of the release itself, the monitor is free already; so it is where a wait was
            // abandoned.
            if (fiber.released != object) {
                Scheduler.schedule.end(
                        End.UNSUPPORTED, "The scheduler lost a monitor of " + Blocked.name(object) + ".");
            }
            return;
        }
        if (--monitor.count > 0) {
            return;
        }
        fiber.released = object;
        try {
            leaving(fiber, object, site);
        } catch (Throwable failure) {
            Scheduler.schedule.broken(failure);
        }
        release(fiber, monitor);
        forgetUnused(monitor);
    }

    private static void leaving(Fiber fiber, Object object, int site) {
        if (site != 0) {
            Scheduler.schedule.tell(fiber, Operation.UNLOCK, object, site);
        }
        if (Work.on) {
            Cores.atomic(fiber.lane(), Costs.MONITOR);
            Cores.visible(fiber);
        }
        if (fiber.muted == 0) {
            HappensBefore.release(fiber, object);
        }
    }

    static boolean held(Fiber fiber, Object object) {
        Monitor monitor = find(object);
        return monitor != null && monitor.owner == fiber;
    }

    static void await(Fiber fiber, Object object, long millis, int nanos, int site) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Monitor monitor = owned(fiber, object);
        Threads.throwIfInterrupted(fiber);
        int count = monitor.count;
        monitor.interested++;
        Scheduler.announce(fiber, Operation.WAIT, object, 0, site);
        Scheduler.schedule.note(fiber, Operation.WAITS, object);
        fiber.looked = HappensBefore.seen(fiber) > fiber.seenAtAcquire;
        if (fiber.muted == 0) {
            HappensBefore.release(fiber, object);
        }
        fiber.released = object;
        release(fiber, monitor);
        Schedule schedule = Scheduler.schedule;
        long deadline = millis == 0 && nanos == 0
                ? Fiber.NEVER
                : schedule.clock.after(millis > Long.MAX_VALUE / 2_000_000 ? Fiber.NEVER : millis * 1_000_000 + nanos);
        schedule.block(fiber, Fiber.WAITING, monitor, deadline);
        own(fiber, monitor, count, site);
        if (fiber.wokenByInterrupt) {
            fiber.wokenByInterrupt = false;
            Threads.throwIfInterrupted(fiber);
        }
    }

    static void notify(Fiber fiber, Object object, int site, boolean all) {
        Monitor monitor = owned(fiber, object);
        Schedule schedule = Scheduler.schedule;
        Scheduler.announce(fiber, Operation.NOTIFY, object, 0, site);
        schedule.note(fiber, Operation.NOTIFY, object);
        if (schedule.operations != null) {
            schedule.operations.ends.notifies(object, null);
        }
        int waiting = monitor.interested == 0 ? 0 : schedule.countWaiting(monitor);
        if (waiting == 0) {
            schedule.unheard(object, fiber);
            return;
        }
        Scheduler.writes++;
        if (all) {
            schedule.wakeWaiting(monitor);
        } else {
            schedule.wakeWaiting(monitor, waiting == 1 ? 0 : schedule.decide(Choice.NOTIFY, waiting));
        }
    }

    private static void release(Fiber fiber, Monitor monitor) {
        monitor.owner = null;
        monitor.count = 0;
        Scheduler.writes++;
        if (Work.on) {
            Cores.released(fiber, monitor);
        }
    }

    private static Monitor owned(Fiber fiber, Object object) {
        Monitor monitor = find(object);
        if (monitor == null || monitor.owner != fiber) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    private static @Nullable Monitor find(Object object) {
        for (int i = count - 1; i >= 0; i--) {
            if (live[i].object == object) {
                return live[i];
            }
        }
        return null;
    }

    private static Monitor of(Object object) {
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block because the object is null");
        }
        Monitor monitor = find(object);
        if (monitor != null) {
            return monitor;
        }
        if (count == live.length) {
            Monitor[] longer = new Monitor[count * 2];
            System.arraycopy(live, 0, longer, 0, count);
            live = longer;
        }
        return live[count++] = new Monitor(object);
    }

    private static void forgetUnused(Monitor monitor) {
        if (monitor.interested > 0) {
            return;
        }
        for (int i = count - 1; i >= 0; i--) {
            if (live[i] == monitor) {
                live[i] = live[--count];
                live[count] = null;
                return;
            }
        }
    }
}
