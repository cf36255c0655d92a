package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.AccessLog;
import dev.interleave.box.engine.rt.detect.Orders;
import dev.interleave.box.engine.rt.search.Tree;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs one body under many schedules, one after the other, each from the same start. */
public final class Schedules {
    private static final int MOST_SKIPPED = 6;

    private final Limits limits;
    private final long seed;
    private final Runnable before;
    private final JdkState state = new JdkState();
    private final ThreadGroup group = new ThreadGroup("main");
    private int points = 50;
    private boolean first = true;
    private long shortestWait = Fiber.NEVER;
    private boolean timed;
    private int straightPoints;

    /**
     * Prepare schedules.
     *
     * @param limits bounds of each schedule
     * @param seed the same seed gives the same schedules
     */
    public Schedules(Limits limits, long seed) {
        this(limits, seed, () -> {});
    }

    /**
     * Prepare schedules before each of which something has to be put in order.
     *
     * @param limits bounds of each schedule
     * @param seed the same seed gives the same schedules
     * @param before puts it in order
     */
    public Schedules(Limits limits, long seed, Runnable before) {
        this.limits = limits;
        this.seed = seed;
        this.before = before;
    }

    /** Tell whether in some schedule a thread slept, or waited with a time-out. */
    public boolean waitsForTime() {
        return timed;
    }

    /** Return how many decisions the first schedule had, which never switches without need. */
    public int decisions() {
        return straightPoints;
    }

    /** Run the schedule with that number, from 0; number 0 never switches without need. */
    public Run run(int number, Runnable body) {
        return run(ScheduleId.numbered(seed, number, points), body);
    }

    /** Run the schedule with that number, but let threads that others should wait for take their time. */
    public Run runLingering(int number, Runnable body) {
        return run(ScheduleId.numbered(seed, number, points).lingering(), body);
    }

    /** Run the schedule with that id. */
    public Run run(ScheduleId id, Runnable body) {
        return new Run(id, run(id, body, null));
    }

    /**
     * Run the schedule with that id and keep its steps.
     *
     * @param own tells by its binary name whether a class is the program's own, whose lines a reader knows
     * @param variable key of the variable whose plain accesses are to be steps as well, or {@link AccessLog#NOTHING}
     */
    public Run record(ScheduleId id, Runnable body, Predicate<String> own, long variable) {
        AccessLog.tell(variable);
        Orders.keep(true);
        try {
            return new Run(id, run(id, body, new Recording(own)));
        } finally {
            AccessLog.tell(AccessLog.NOTHING);
            Orders.keep(false);
        }
    }

    /** Look for a schedule in which one thread reads at one of two sites, and writes after another one has written; null if there is none near. */
    public @Nullable ScheduleId losingUpdate(int firstSite, int secondSite, Runnable body) {
        ScheduleId found = null;
        for (int skipped = 0; skipped < MOST_SKIPPED; skipped++) {
            var strategy = new LosingUpdate(firstSite, secondSite, skipped);
            Schedule schedule = run(strategy, body, null);
            if (!strategy.lost()) {
                return found;
            }
            ScheduleId id = ScheduleId.racing(firstSite, secondSite, schedule.decisions.deviations());
            if (strategy.lostChange()) {
                return id;
            }
            found = found == null ? id : found;
        }
        return found;
    }

    /**
     * Look for a shorter schedule that shows the same: leave out deviations from the straight path, many at once and then one by one (after
     * Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input, TSE 2002).
     *
     * @param from a run of {@code body} that shows it
     * @param shows tells whether a run shows it
     * @param most how many schedules may be run for it
     * @return the id of the shortest that was found
     */
    public ScheduleId shorten(Run from, Runnable body, Predicate<Run> shows, int most) {
        ScheduleId kind = from.id();
        Deviations best = from.deviations();
        int left = most;
        ScheduleId straight = kind.straight();
        if (shows.test(run(straight, body))) {
            return straight;
        }
        for (int chunk = Math.max(1, best.count() / 2); left > 0; chunk = Math.max(1, chunk / 2)) {
            boolean shorter = false;
            for (int end = best.count(); end > 0 && left > 0; end -= chunk) {
                Deviations fewer = best.without(Math.max(0, end - chunk), end);
                left--;
                Run run = run(kind.with(fewer), body);
                if (shows.test(run)) {
                    best = run.deviations().count() <= fewer.count() ? run.deviations() : fewer;
                    end = Math.min(end, best.count() + chunk);
                    shorter = true;
                }
            }
            if (chunk == 1 && !shorter) {
                break;
            }
        }
        ScheduleId shortest = kind.with(best);
        return shows.test(run(shortest, body)) ? shortest : from.id();
    }

    /**
     * Prepare a search of all interleavings, or of those within a bound, as {@link Tree} takes it, with at most so many steps each.
     *
     * @param endsWaits whether besides waits may end early: once in each thread, for no reason, or by a time-out of at most 100 ms while
     *     others can go on
     */
    public Search search(int bound, int mostSteps, boolean endsWaits) {
        return new Search(this, bound, mostSteps, endsWaits);
    }

    /** Draw a schedule by partial order sampling whose steps are those of a search, so that their traces can be compared. */
    public Run runSteps(int number, Runnable body) {
        long own = Dice.mix(seed * 0x9E3779B97F4A7C15L + number);
        Schedule schedule = run(new Sampling(own, false, true), body, null);
        return new Run(ScheduleId.searched(schedule.decisions.deviations(), false, false), schedule);
    }

    /** Run the next schedule of a search. */
    Run run(Tree tree, boolean observed, boolean endsWaits, Runnable body) {
        Schedule schedule = run(new Searching(tree, observed, endsWaits), body, null);
        schedule.operations.finish();
        return new Run(ScheduleId.searched(schedule.decisions.deviations(), observed, endsWaits), schedule);
    }

    private Schedule run(ScheduleId id, Runnable body, @Nullable Recording recording) {
        return run(id.strategy(), id.lingers(), body, recording);
    }

    private Schedule run(Strategy strategy, Runnable body, @Nullable Recording recording) {
        return run(strategy, false, body, recording);
    }

    private Schedule run(Strategy strategy, boolean lingers, Runnable body, @Nullable Recording recording) {
        before.run();
        state.reset();
        Schedule schedule = new Schedule(limits, strategy);
        schedule.lingers = lingers;
        schedule.recording = recording;
        schedule.roster.patience(shortestWait);
        Thread main = new Thread(group, body, "main");
        try {
            Scheduler.run(schedule, main);
        } catch (Throwable thrown) {
            schedule.broken(thrown);
        }
        if (first) {
            first = false;
            shortestWait = schedule.roster.shortestWait();
            straightPoints = schedule.decisions.points;
        }
        points = Math.max(points, schedule.decisions.points);
        timed |= schedule.roster.hadTimed();
        return schedule;
    }
}
