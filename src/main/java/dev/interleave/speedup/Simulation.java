package dev.interleave.speedup;

import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.PreparedExercise;
import java.util.List;
import java.util.Map;

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
     * @param seed what all choices derive from
     */
    record Task(PreparedExercise exercise, Map<String, byte[]> submission, List<Trial> full, long seed) {
        public Task {
            submission = Map.copyOf(submission);
            full = List.copyOf(full);
        }
    }

    /** Simulate nothing and say so. */
    static Simulation unavailable(String reason) {
        return task -> SpeedupReport.notJudged(reason);
    }
}
