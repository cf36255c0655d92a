package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Order;
import dev.interleave.box.engine.rt.detect.Orders;
import dev.interleave.box.engine.rt.detect.Race;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one schedule showed; valid until the next one starts.
 */
public final class Run {
    /** So many jumps backwards take about as long as a step. */
    private static final int LOOPS_PER_STEP = 64;

    private final ScheduleId id;
    private final Schedule schedule;
    private final Race[] races;

    Run(ScheduleId id, Schedule schedule) {
        this.id = id;
        this.schedule = schedule;
        this.races = HappensBefore.races();
    }

    /** Return the id that runs it again. */
    public ScheduleId id() {
        return id;
    }

    /** Tell whether it was made so that a thread writes what it has computed from a value that is out of date. */
    public boolean losesUpdate() {
        return id.losesUpdate();
    }

    /** Tell whether a thread that others should wait for would take its time where {@linkplain ScheduleId#lingering() the id} says so. */
    public boolean mayLinger() {
        return schedule.asked;
    }

    /** Return how it ended. */
    public End end() {
        return schedule.end == null ? End.UNSUPPORTED : schedule.end;
    }

    /** Return why, where the end needs a reason. */
    public @Nullable String reason() {
        return schedule.reason;
    }

    /** Return the status that the program exited with. */
    public int exitStatus() {
        return schedule.exitStatus;
    }

    /** Return its races. */
    public Race[] races() {
        return races;
    }

    /** Return the exceptions that ended threads. */
    public List<Throwable> failures() {
        return schedule.failures.stream().map(Schedule.Failure::thrown).toList();
    }

    /** Return what is wrong with it, beside races: the first thing to fix first. */
    public List<Fault> faults() {
        return Diagnosis.of(schedule);
    }

    /** Return how many threads there were. */
    public int threads() {
        return schedule.fiberCount;
    }

    /** Return how many threads are left over, those included that don't keep a program alive. */
    public int threadsLeft() {
        int left = 0;
        for (int i = 0; i < schedule.fiberCount; i++) {
            left += schedule.fibers[i].alive() ? 1 : 0;
        }
        return left;
    }

    /** Return what it cost, in units of about one step. */
    public long cost() {
        return schedule.steps
                + schedule.cost()
                + schedule.loops / LOOPS_PER_STEP
                + HappensBefore.events() * (1 + schedule.fiberCount / 32);
    }

    /** Return its steps, none unless it was recorded. */
    public List<Step> interleaving() {
        return schedule.recording == null ? List.of() : schedule.recording.steps();
    }

    /** Return the name of the thread with that index. */
    public String thread(int fiber) {
        return schedule.fibers[fiber].name();
    }

    /** Return what ordered its steps, none unless it was recorded; valid until another one is. */
    public List<Order> orders() {
        return schedule.recording == null ? List.of() : Orders.kept();
    }

    /** Tell whether a searched schedule has asked for the state of a lock. */
    boolean observesLocks() {
        return schedule.operations != null && schedule.operations.observed;
    }

    /** Tell whether in a searched schedule somebody waited so that the wait could end early. */
    boolean waits() {
        return schedule.operations != null && schedule.operations.ends.anyEarly;
    }

    Deviations deviations() {
        return schedule.decisions.deviations();
    }

    /** Count visible operations. */
    public long steps() {
        return schedule.steps;
    }

    /** Count switches from a thread that could have gone on. */
    public int preemptions() {
        return schedule.preemptions;
    }

    /** Return a number that is the same for the same sequence of steps, and in a search for all that are equivalent. */
    public long trace() {
        return schedule.operations == null ? schedule.hash : schedule.operations.trace.hash();
    }
}
