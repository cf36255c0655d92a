package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.sim.Work;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** What the library calls where threads park, take tasks, and hand permits on. */
public final class Parking {
    /** A wait with a limit of an hour or more, such as in {@code ExecutorService.close}, is one without. */
    private static final long LONG_WAIT = 3_600_000_000_000L;

    private Parking() {}

    /** Stand in for {@code Unsafe.park}. */
    public static void park(Unsafe unsafe, boolean absolute, long time) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            unsafe.park(absolute, time);
            return;
        }
        if (Work.on) {
            Cores.visible(fiber);
        }
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.ends.permit(fiber);
        }
        if (fiber.permit) {
            fiber.permit = false;
            return;
        }
        if (fiber.thread.isInterrupted() || absolute && time <= Scheduler.schedule.clock.millis()) {
            return;
        }
        Clock clock = Scheduler.schedule.clock;
        long deadline =
                absolute ? clock.fromMillis(time) : time > 0 && time < LONG_WAIT ? clock.after(time) : Fiber.NEVER;
        Scheduler.announce(fiber, Operation.PARK, null, 0, 0);
        Scheduler.schedule.note(fiber, Operation.PARKS, LockSupport.getBlocker(fiber.thread));
        Scheduler.schedule.block(fiber, Fiber.PARKED, null, deadline);
        fiber.permit = false;
    }

    /** Stand in for {@code Unsafe.unpark}. */
    public static void unpark(Unsafe unsafe, @Nullable Object thread) {
        Fiber fiber = thread instanceof Thread target ? Bridge.fiber(target) : null;
        if (fiber == null) {
            unsafe.unpark(thread);
            return;
        }
        Fiber waker = Scheduler.running();
        if (waker == null || !Threads.current(fiber)) {
            return;
        }
        if (Work.on) {
            Cores.visible(waker);
        }
        Scheduler.writes++;
        if (Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.ends.permit(fiber);
        }
        if (fiber.state == Fiber.PARKED) {
            Scheduler.schedule.tell(waker, Operation.UNPARK, fiber.thread, 0);
            Scheduler.schedule.wake(fiber);
            offerTurn(waker, Operation.UNPARK, fiber.thread);
        } else {
            fiber.permit = true;
        }
    }

    /** Let the thread that was started or unparked go first, if the strategy wants so; also inside the library. */
    static void offerTurn(Fiber fiber, int operation, Thread other) {
        if (fiber.muted == 0 && !Work.on && Scheduler.schedule.operations == null) {
            Scheduler.announce(fiber, operation, other, 0, 0);
            fiber.resumes = Scheduler.schedule.recording != null;
            Scheduler.turn(fiber);
        }
    }

    /** Let others run where the library is about to take or to complete a task of the program. */
    public static void point() {
        Fiber fiber = Scheduler.current();
        if (fiber != null && Work.on) {
            Cores.visible(fiber);
        } else if (fiber != null) {
            Scheduler.announce(fiber, Operation.CALL, null, 0, 0);
            Scheduler.turn(fiber);
        }
    }

    /** Precede the search of an idle thread of a pool for a task. */
    public static void seek() {
        point();
        if (Work.on) {
            Hooks.site = 0;
        }
    }

    /** Note who owns a lock from now on, for those who want to be told since when. */
    public static void owned(Object lock, @Nullable Thread owner) {
        Fiber fiber = owner == null ? null : Scheduler.running();
        if (fiber != null && Scheduler.schedule.recording != null) {
            Scheduler.schedule.recording.owned(lock, fiber);
        }
    }

    /** Note what an attempt to take permits has left: negative if it failed. */
    public static int tookPermits(int remaining, Object semaphore, int permits) {
        Fiber fiber = remaining < 0 ? null : Scheduler.running();
        if (fiber != null) {
            Scheduler.schedule.permits.acquired(semaphore, fiber, permits);
        }
        return remaining;
    }

    /** Note that permits were given back. */
    public static boolean gavePermits(boolean done, Object semaphore, int permits) {
        Fiber fiber = done ? Scheduler.running() : null;
        if (fiber != null) {
            Scheduler.schedule.permits.released(semaphore, fiber, permits);
        }
        return done;
    }
}
