package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Stretch;
import dev.interleave.box.engine.rt.sim.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one simulated run showed. All times are in ps since its start. */
public final class SimulatedRun {
    private static final int MOST_THREADS = 256;

    private final Simulation simulation;
    private final long from;
    private final long until;

    /**
     * One thread.
     *
     * @param totals time in each state, in the order of the constants of {@link Stretch}
     */
    public record Thread(String name, boolean virtual, long begin, long end, long[] totals, List<Stretch> stretches) {}

    /** What is known of the locks that are taken at one place. */
    public record Place(int site, long held, long waited, long entered, long contended) {}

    SimulatedRun(Simulation simulation) {
        this.simulation = simulation;
        for (int i = 0; i < simulation.fiberCount; i++) {
            Lane lane = simulation.fibers[i].lane();
            lane.stops(simulation.endedAt());
            lane.timeline.end(simulation.endedAt());
        }
        from = Work.timed ? Work.first : 0;
        until = Work.timed ? Math.max(Work.first, Work.last) : simulation.endedAt();
    }

    /** Return how it ended. */
    public End end() {
        return simulation.end == null ? End.UNSUPPORTED : simulation.end;
    }

    /** Return why, where the end needs a reason. */
    public @Nullable String reason() {
        return simulation.reason;
    }

    public int exitStatus() {
        return simulation.exitStatus;
    }

    /** Return the exceptions that ended threads. */
    public List<Throwable> failures() {
        return simulation.failures.stream().map(Schedule.Failure::thrown).toList();
    }

    /** Return when the time that counts began. */
    public long from() {
        return from;
    }

    /** Return when it ended. */
    public long until() {
        return until;
    }

    /** Return when the run ended. */
    public long ended() {
        return simulation.endedAt();
    }

    /** Return what all threads computed together in the time that counts. */
    public long work() {
        long work = 0;
        for (int i = 0; i < simulation.fiberCount; i++) {
            Timeline timeline = simulation.fibers[i].lane().timeline;
            work += timeline.totals()[Stretch.RUNNING];
            for (Stretch stretch : timeline.stretches()) {
                if (stretch.state() == Stretch.RUNNING) {
                    work -= Math.max(0, Math.min(stretch.to(), from) - stretch.from());
                    work -= Math.max(0, stretch.to() - Math.max(stretch.from(), until));
                }
            }
        }
        return Math.min(work, (until - from) * simulation.cores);
    }

    /** Return the longest chain of work and sleep, from the first call into what is timed. */
    public long span() {
        long span = 0;
        for (int i = 0; i < simulation.fiberCount; i++) {
            span = Math.max(span, simulation.fibers[i].lane().pathNow());
        }
        return Math.max(0, Math.min(span - (Work.timed ? Cores.pathAtFirst : 0), until - from));
    }

    /** Return what starting and waking threads cost. */
    public long threadCosts() {
        return simulation.threadCosts;
    }

    /** Return how many threads there were. */
    public int threadCount() {
        return simulation.fiberCount;
    }

    /** Return what starting child processes cost. */
    public long childCosts() {
        return simulation.childCosts;
    }

    /** Return how many atomic steps there were: what is handed over, locked or counted takes some. */
    public long atomics() {
        return simulation.atomics;
    }

    /** Return the threads, the first ones if there are many. */
    public List<Thread> threads() {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < simulation.fiberCount && i < MOST_THREADS; i++) {
            Lane lane = simulation.fibers[i].lane();
            threads.add(new Thread(
                    lane.fiber.thread.getName(),
                    lane.virtual,
                    lane.timeline.begin(),
                    lane.timeline.since(),
                    lane.timeline.totals(),
                    lane.timeline.stretches()));
        }
        return threads;
    }

    /** Return where locks were taken. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        for (int site = 0; site < simulation.places.end(); site++) {
            long[] of = simulation.places.of(site);
            if (of[2] > 0 || of[3] > 0) {
                places.add(new Place(site, of[0], of[1], of[2], of[3]));
            }
        }
        return places;
    }
}
