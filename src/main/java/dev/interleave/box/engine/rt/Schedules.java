package dev.interleave.box.engine.rt;

/** Runs one body under many schedules, one after the other, each from the same start. */
public final class Schedules {
    private final Limits limits;
    private final long seed;
    private final JdkState state = new JdkState();
    private final ThreadGroup group = new ThreadGroup("main");
    private int points = 50;

    /**
     * Prepare schedules.
     *
     * @param limits bounds of each schedule
     * @param seed the same seed gives the same schedules
     */
    public Schedules(Limits limits, long seed) {
        this.limits = limits;
        this.seed = seed;
    }

    /** Run the schedule with that number, from 0; number 0 never switches without need. */
    public Run run(int number, Runnable body) {
        return run(ScheduleId.numbered(seed, number, points), body);
    }

    /** Run the schedule with that id. */
    public Run run(ScheduleId id, Runnable body) {
        state.reset();
        Schedule schedule = new Schedule(limits, id.strategy());
        Thread main = new Thread(group, body, "main");
        Throwable broken = null;
        try {
            Scheduler.run(schedule, main);
        } catch (Throwable thrown) {
            schedule.broken(thrown);
        }
        points = Math.max(points, schedule.decisions.points);
        return new Run(id, schedule);
    }
}
