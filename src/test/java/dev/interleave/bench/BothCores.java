package dev.interleave.bench;

import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tell how long a simulated run would take on two cores that get in each other's way: virtual ones share the execution units, the caches and
 * the power of real ones, so that two programs without anything in common are not twice as fast as one after the other.
 */
final class BothCores {
    private BothCores() {}

    private record Change(long at, int running) {}

    /**
     * Stretch the time in which at least two threads ran.
     *
     * @param together how many times faster two programs without anything in common are beside each other than one after the other, at most 2
     */
    static double makespan(OnCores run, double together) {
        return run.makespan() + both(run) * (2 / Math.min(2, together) - 1);
    }

    private static long both(OnCores run) {
        List<Change> changes = new ArrayList<>();
        for (Lane lane : run.lanes()) {
            for (Segment segment : lane.segments()) {
                if (segment.state() == State.RUNNING) {
                    changes.add(new Change(segment.from(), 1));
                    changes.add(new Change(segment.to(), -1));
                }
            }
        }
        changes.sort(Comparator.comparingLong(Change::at).thenComparing(Change::running));
        long both = 0;
        long last = 0;
        int running = 0;
        for (Change change : changes) {
            both += running >= 2 ? change.at() - last : 0;
            running += change.running();
            last = change.at();
        }
        return both;
    }
}
