package dev.interleave.speedup;

import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.Speedup.CoreTime;
import dev.interleave.speedup.Speedup.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads what the threads of one run did while the time counted. */
final class Timeline {
    static final int MOST_LANES = 24;
    private static final int MOST_STRETCHES = 120;

    private final OnCores run;
    private final Set<String> submitted;

    /**
     * @param submitted binary names of the submission's classes; only their lines are told
     */
    Timeline(OnCores run, Set<String> submitted) {
        this.run = run;
        this.submitted = submitted;
    }

    /** Sum the time that all threads together spent in a state. */
    long total(State state) {
        return run.lanes().stream()
                .flatMap(lane -> lane.segments().stream())
                .filter(segment -> segment.state() == state)
                .mapToLong(this::counted)
                .sum();
    }

    private long counted(Segment segment) {
        return Math.max(0, Math.min(segment.to(), run.until()) - Math.max(segment.from(), run.from()));
    }

    /**
     * Divide the time of all cores.
     *
     * @param needed what the baseline computes
     */
    CoreTime coreTime(long needed) {
        long capacity = run.cores() * run.makespan();
        long computed = Math.min(run.work(), capacity);
        long useful = Math.min(computed, needed);
        long idle = capacity - computed;
        long locks = Math.min(idle, total(State.BLOCKED));
        return new CoreTime(useful, computed - useful, locks, idle - locks);
    }

    /** Give how long how many threads were computing at once: time by number of threads. */
    TreeMap<Integer, Long> concurrency() {
        var changes = new TreeMap<Long, Integer>();
        for (Lane lane : run.lanes()) {
            for (Segment segment : lane.segments()) {
                if (segment.state() == State.RUNNING && counted(segment) > 0) {
                    changes.merge(Math.max(segment.from(), run.from()), 1, Integer::sum);
                    changes.merge(Math.min(segment.to(), run.until()), -1, Integer::sum);
                }
            }
        }
        var durations = new TreeMap<Integer, Long>();
        long before = run.from();
        int running = 0;
        for (var change : changes.entrySet()) {
            durations.merge(running, change.getKey() - before, Long::sum);
            before = change.getKey();
            running += change.getValue();
        }
        durations.merge(running, Math.max(0, run.until() - before), Long::sum);
        return durations;
    }

    /** Give the lanes to show, those that computed longest first but the first thread on top. */
    List<Speedup.Lane> lanes() {
        var lanes = new ArrayList<Speedup.Lane>();
        List<Lane> alive = alive();
        alive.stream()
                .sorted(Comparator.comparingLong((Lane lane) -> -lane.total(State.RUNNING)))
                .limit(MOST_LANES)
                .sorted(Comparator.comparingInt(alive::indexOf))
                .forEach(lane -> lanes.add(new Speedup.Lane(lane.name(), lane.virtual(), stretches(lane))));
        return lanes;
    }

    /** Tell how many threads are not among {@link #lanes}. */
    int moreLanes() {
        return Math.max(0, alive().size() - MOST_LANES);
    }

    private List<Lane> alive() {
        return run.lanes().stream()
                .filter(lane -> lane.begin() < run.until() && lane.end() > run.from())
                .toList();
    }

    private List<Stretch> stretches(Lane lane) {
        var stretches = new ArrayList<Stretch>();
        for (Segment segment : lane.segments()) {
            if (counted(segment) > 0) {
                stretches.add(new Stretch(
                        segment.state(),
                        Math.max(segment.from(), run.from()) - run.from(),
                        Math.min(segment.to(), run.until()) - run.from(),
                        segment.on(),
                        submitted.contains(segment.type()) ? segment.line() : 0));
            }
        }
        while (stretches.size() > MOST_STRETCHES) {
            mergeShortest(stretches);
        }
        return stretches;
    }

    /** The shortest stretch goes to the longer of its neighbours, so that the picture stays true to the eye. */
    private static void mergeShortest(List<Stretch> stretches) {
        int shortest = 0;
        for (int i = 1; i < stretches.size(); i++) {
            if (length(stretches.get(i)) < length(stretches.get(shortest))) {
                shortest = i;
            }
        }
        Stretch lost = stretches.get(shortest);
        boolean toLeft = shortest == stretches.size() - 1
                || shortest > 0 && length(stretches.get(shortest - 1)) >= length(stretches.get(shortest + 1));
        int kept = toLeft ? shortest - 1 : shortest + 1;
        Stretch keeper = stretches.get(kept);
        stretches.set(
                kept,
                new Stretch(
                        keeper.state(),
                        Math.min(keeper.from(), lost.from()),
                        Math.max(keeper.to(), lost.to()),
                        keeper.on(),
                        keeper.line()));
        stretches.remove(shortest);
    }

    private static long length(Stretch stretch) {
        return stretch.to() - stretch.from();
    }
}
