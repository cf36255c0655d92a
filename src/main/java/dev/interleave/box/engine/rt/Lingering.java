package dev.interleave.box.engine.rt;

/**
 * Lets a thread that others should wait for take its time, in schedules that are made for it: so it shows who only hopes that the thread
 * will be done after a while. No time passes in truth.
 */
public final class Lingering {
    /**
     * More than the time-outs of those who only hope, and less than the generous ones (5 s, 10 s, a minute) that good programs have in case
     * something goes wrong.
     */
    private static final long NANOS = 4_500_000_000L;

    /** Who waits in small portions has shown by then that there will be one more. */
    static final int MOST_TIMEOUTS = 200;

    private Lingering() {}

    /** Stop the calling thread for a long time, or until the others only time out again and again; {@code false} if it did not stop. */
    public static boolean linger() {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            return false;
        }
        Schedule schedule = Scheduler.schedule;
        schedule.asked = true;
        if (!schedule.lingers || fiber.muted > 0) {
            return false;
        }
        Scheduler.announce(fiber, Operation.SLEEP, null, 0, 0);
        schedule.note(fiber, Operation.SLEEPS, null);
        schedule.idleness.linger(fiber, NANOS);
        return true;
    }
}
