package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.sim.Costs;
import dev.interleave.box.engine.rt.sim.Work;
import org.jspecify.annotations.Nullable;

/**
 * What hooks call while a simulation runs. Whatever other threads can notice happens in the order of virtual time: a thread that is ahead
 * of another one gives way first.
 */
public final class Cores {
    /** The running thread may act visibly until then without being overtaken. */
    static long horizon;

    /** The simulation that runs, or the last one. */
    static Simulation simulation = new Simulation(1, 1, Long.MAX_VALUE);

    private Cores() {}

    /** The path of the thread that first called what is timed. */
    static long pathAtFirst;

    /** Precede what others can notice. */
    static void visible(Fiber fiber) {
        if (Work.now > horizon) {
            Scheduler.turn(fiber);
        }
    }

    /** Stand in for {@link Scheduler#before}. */
    static void operation(Fiber fiber, int operation, @Nullable Object object, long slot) {
        switch (operation) {
            case Operation.VOLATILE_READ -> read(fiber, object, slot);
            case Operation.VOLATILE_WRITE -> write(fiber, object, slot);
            case Operation.CAS -> {
                swap(fiber, object, slot);
                if (object != null) {
                    publish(fiber, object, slot);
                }
            }
            case Operation.YIELD -> spin(fiber);
            default -> visible(fiber);
        }
    }

    /** Precede a read that acquires. */
    public static void read(Fiber fiber, @Nullable Object base, long offset) {
        visible(fiber);
        Line line = base == null ? null : simulation.lines.find(base, offset);
        if (line != null) {
            Lane lane = fiber.lane();
            reach(fiber, line.read(lane.core, Work.now));
            lane.follow(line.path);
        }
    }

    /** Precede a write that releases. */
    public static void write(Fiber fiber, @Nullable Object base, long offset) {
        Lane lane = fiber.lane();
        atomic(lane, Costs.ATOMIC);
        visible(fiber);
        if (base != null) {
            Line line = simulation.lines.of(base, offset);
            reach(fiber, line.write(lane.core, Work.now));
            line.path = Math.max(line.path, lane.pathNow());
        }
    }

    /** Precede an access that reads and writes in one step, or tries to; {@link #publish} tells that it always writes. */
    public static void swap(Fiber fiber, @Nullable Object base, long offset) {
        count(fiber, base, offset);
        Line line = base == null ? null : simulation.lines.find(base, offset);
        if (line != null) {
            fiber.lane().follow(line.path);
        }
    }

    /** Precede the same where what it reads does not matter. */
    public static void count(Fiber fiber, @Nullable Object base, long offset) {
        Lane lane = fiber.lane();
        atomic(lane, Costs.ATOMIC);
        visible(fiber);
        if (base != null) {
            long at = simulation.lines.of(base, offset).write(lane.core, Work.now);
            lane.fought = at - Work.now >= Costs.LINE_FOUGHT_FOR;
            reach(fiber, at);
        }
    }

    /**
     * Tell whether the weak update that comes next fails: another core takes the line away, now and then, between the read of what is to be
     * replaced and an update that has to fight for its line. Without it threads in one rhythm never collide, and what spreads out after a
     * collision never does.
     */
    public static boolean losesLine(Fiber fiber) {
        return fiber.lane().fought && simulation.drawsOneOf(Costs.FIGHTS_A_LOSS);
    }

    /** Note that what others read there depends on what the thread has done so far. */
    public static void publish(Fiber fiber, Object base, long offset) {
        Line line = simulation.lines.of(base, offset);
        line.path = Math.max(line.path, fiber.lane().pathNow());
    }

    /** Begin an atomic step, which waits for the one before to complete; a core computes other things meanwhile. */
    static void atomic(Lane lane, long cost) {
        simulation.atomics++;
        Work.now = Math.max(Work.now, lane.atomicDone);
        lane.atomicDone = Work.now + cost;
    }

    /** Wait for a line to come over. */
    private static void reach(Fiber fiber, long time) {
        if (time > Work.now) {
            Work.now = time;
            visible(fiber);
        }
    }

    /** Wait a moment without giving the core away. */
    static void spin(Fiber fiber) {
        Work.now += Costs.SPIN;
        visible(fiber);
    }

    /** Stand in for {@code Thread.yield}. */
    static void giveWay(Fiber fiber) {
        Work.now += Costs.YIELD;
        fiber.lane().yields = true;
        Scheduler.turn(fiber);
    }

    /** Give the core away if the time slice is over and others wait; end what goes on for ever. */
    public static void tick() {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            Work.limit = Long.MAX_VALUE;
        } else if (fiber.muted == 0) {
            Scheduler.turn(fiber);
        }
    }

    /** Note the first call into what is timed. */
    public static void begin() {
        Fiber fiber = Scheduler.running();
        pathAtFirst = fiber == null ? 0 : fiber.lane().pathNow();
    }

    static void muted(Fiber fiber) {
        fiber.lane().mutedAt = Work.now;
    }

    /** Forget what a muted stretch has cost, unless the thread was stopped in it. */
    static void unmuted(Fiber fiber) {
        Lane lane = fiber.lane();
        if (lane.mutedAt >= 0) {
            Work.now = lane.mutedAt;
        }
    }

    /** Note that a monitor was taken. */
    static void entered(Fiber fiber, Monitor monitor) {
        Lane lane = fiber.lane();
        monitor.since = Work.now;
        monitor.heir = monitor.heir == lane ? null : monitor.heir;
        Line line = simulation.lines.find(monitor.object, Lines.MONITOR);
        if (line != null) {
            lane.follow(line.path);
            long cost = line.enter(lane.core, Work.now);
            Work.now += lane.handed ? 0 : cost;
        }
        lane.handed = false;
        simulation.places.entered(monitor.site);
    }

    /** Note that nobody owns a monitor any more. */
    static void released(Fiber fiber, Monitor monitor) {
        simulation.places.held(monitor.site, Work.now - monitor.since);
        Line line = simulation.lines.of(monitor.object, Lines.MONITOR);
        line.path = Math.max(line.path, fiber.lane().pathNow());
        line.own(fiber.lane().core);
        if (monitor.interested > 0) {
            simulation.released(monitor);
        }
    }

    /** Note who owns a lock of the library from now on; null for nobody. */
    public static void owns(Object lock, @Nullable Thread owner) {
        Fiber fiber = Scheduler.current();
        if (fiber != null && !lock.getClass().getName().endsWith("$Worker")) {
            if (owner == null) {
                fiber.lane().released(lock);
            } else if (owner == fiber.thread) {
                fiber.lane().took(lock, Hooks.site);
            }
        }
    }

    /** Return how many cores the program is told of. */
    static int count() {
        return simulation.toldCores;
    }
}
