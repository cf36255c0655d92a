package dev.interleave.speedup;

import dev.interleave.judge.Court;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.PreparedExercise;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tell how fast a submission is on a number of simulated cores. */
@FunctionalInterface
public interface Simulation {
    /** Simulate; what the submission does and what is not supported here are reports, never exceptions. */
    SpeedupReport simulate(Task task);

    /**
     * What is to be simulated.
     *
     * @param submission class files by binary name, as the compiler made them
     * @param full cases at full size
     * @param cores numbers of simulated cores besides those that are scored
     * @param seed what all choices derive from
     * @param court rules on what was seen, one call after another
     */
    record Task(
            PreparedExercise exercise,
            Map<String, byte[]> submission,
            List<Trial> full,
            List<Integer> cores,
            long seed,
            Court court) {
        /** The numbers of cores that a page shows. */
        public static final List<Integer> USUAL_CORES = List.of(1, 2, 4, 8, 16);

        public Task {
            submission = Map.copyOf(submission);
            full = List.copyOf(full);
            cores = List.copyOf(cores);
        }

        /** All numbers of cores, rising. */
        List<Integer> allCores() {
            var all = new TreeSet<>(cores);
            all.addAll(scored());
            return List.copyOf(all);
        }

        List<Integer> scored() {
            return exercise.exercise().speedup().cores().stream().sorted().toList();
        }
    }

    /** Simulate nothing and say so. */
    static Simulation unavailable(String reason) {
        return task -> SpeedupReport.notJudged(reason);
    }
}
