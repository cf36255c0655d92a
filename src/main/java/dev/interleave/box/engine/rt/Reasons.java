package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.sim.Stretch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;

/** Tells the timeline of a simulated thread what it waits for. */
final class Reasons {
    private Reasons() {}

    /** Begin the stretch of a thread that can't go on and has given its core away. */
    static void tell(Lane lane, Places places, long now) {
        Fiber fiber = lane.fiber;
        int site = Hooks.site;
        switch (fiber.state) {
            case Fiber.SLEEPING -> lane.timeline.turn(Stretch.SLEEPING, Stretch.TIME, site, now);
            case Fiber.JOINING -> lane.timeline.turn(Stretch.WAITING, Stretch.JOIN, site, now);
            case Fiber.WAITING -> lane.timeline.turn(Stretch.WAITING, Stretch.NOTIFY, fiber.site, now);
            case Fiber.ON_CLASS -> lane.timeline.turn(Stretch.BLOCKED, Stretch.INITIALISER, site, now);
            default -> parked(lane, places, site, now);
        }
    }

    private static void parked(Lane lane, Places places, int site, long now) {
        Object blocker = LockSupport.getBlocker(lane.fiber.thread);
        if (blocker instanceof AbstractOwnableSynchronizer && Locks.owner(blocker) != null) {
            places.contended(site);
            lane.timeline.turn(Stretch.BLOCKED, Stretch.LOCK, site, now);
        } else {
            boolean idle = site == 0 || blocker instanceof ForkJoinPool;
            lane.timeline.turn(Stretch.WAITING, idle ? Stretch.TASK : Stretch.SIGNAL, idle ? 0 : site, now);
        }
    }
}
