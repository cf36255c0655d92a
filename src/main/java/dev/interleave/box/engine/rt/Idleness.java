package dev.interleave.box.engine.rt;

/** What goes on in a schedule while nobody has anything new to do: those who spin look again, and time passes. */
final class Idleness {
    private final Schedule schedule;
    private long stalledAt = -1;
    private long stalled;
    private int timeouts;
    private int lateTimeouts;
    private int lingering;
    private int timeoutsMeanwhile;
    private long timeoutsAt;

    Idleness(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Nobody has anything new to do: let the idle ones look again, or the time go on; 0 asks to gather anew. */
    int gather() {
        int count = schedule.roster.gather(true, null);
        if (count == 0) {
            advance();
            return 0;
        }
        if (stalledAt != Scheduler.writes) {
            stalledAt = Scheduler.writes;
            stalled = 0;
        }
        stalled++;
        if (schedule.roster.timed() > 0 && stalled > 2L * count + 2) {
            stalled = 0;
            advance();
            return 0;
        }
        if (stalled > schedule.limits.idleSteps() || schedule.roster.allFrozen(count)) {
            schedule.end(End.LIVELOCK, null);
        }
        return count;
    }

    /** Tell whether it is time to compare the local variables of the fiber that spins. */
    boolean spins(Fiber fiber) {
        return fiber.idle && stalled > 8 && (stalled < 4_096 || (stalled & 63) < 2 || fiber.frozen > 0);
    }

    /** Wake those who sleep while others run and run. */
    void wakeOvertaken() {
        for (Fiber each = schedule.roster.overtaken(schedule.clock.now(), schedule.steps);
                each != null;
                each = schedule.roster.overtaken(schedule.clock.now(), schedule.steps)) {
            schedule.clock.reach(each.deadline);
            expire(each);
        }
    }

    /** Move the clock to the next deadline and wake whoever waited for it. */
    private void advance() {
        if (schedule.roster.timed() == 0) {
            schedule.end(End.STUCK, null);
            return;
        }
        if (lingering > 0 && ++timeoutsMeanwhile > Lingering.MOST_TIMEOUTS) {
            endLingering();
            return;
        }
        if (timesOutTooOften()) {
            return;
        }
        long first = schedule.roster.firstDeadline();
        schedule.clock.reach(first);
        for (int i = schedule.roster.timed() - 1; i >= 0; i--) {
            if (schedule.roster.timed(i).deadline <= first) {
                expire(schedule.roster.timed(i));
            }
        }
    }

    /** Stop a fiber for so many ns, or until the others have timed out often enough. */
    void linger(Fiber fiber, long nanos) {
        timeoutsMeanwhile = lingering++ == 0 ? 0 : timeoutsMeanwhile;
        fiber.lingers = true;
        schedule.block(fiber, Fiber.SLEEPING, null, schedule.clock.after(nanos));
        fiber.lingers = false;
        lingering--;
    }

    private void endLingering() {
        for (int i = 0; i < schedule.fiberCount; i++) {
            if (schedule.fibers[i].lingers && schedule.fibers[i].state == Fiber.SLEEPING) {
                expire(schedule.fibers[i]);
            }
        }
    }

    /** Count a time-out that comes because nobody can go on; true if there were so many that the schedule has ended. */
    boolean timesOutTooOften() {
        if (timeoutsAt != Scheduler.writes) {
            timeoutsAt = Scheduler.writes;
            timeouts = 0;
        }
        if (schedule.mainEnded && schedule.alive > 0 && ++lateTimeouts > schedule.limits.timeouts()
                || ++timeouts > schedule.limits.timeouts()) {
            schedule.end(schedule.mainEnded ? End.IDLING : End.LIVELOCK, null);
        }
        return schedule.ended();
    }

    /** Wake a fiber whose time is over; that is no change to those who look for one. */
    void expire(Fiber fiber) {
        boolean waiting = fiber.state == Fiber.WAITING;
        Monitor monitor = waiting ? (Monitor) fiber.blocker : null;
        long before = Scheduler.writes;
        schedule.wake(fiber);
        Scheduler.writes = before;
        timeoutsAt = before;
        fiber.timedOut = true;
        fiber.wants = monitor;
        if (schedule.operations != null) {
            schedule.operations.trace.wakeLast(fiber.index);
        }
    }
}
