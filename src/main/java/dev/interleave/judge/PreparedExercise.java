package dev.interleave.judge;

import dev.interleave.exercise.Exercise;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hold an exercise with its author's code compiled.
 *
 * @param contract class files that submissions are compiled against
 * @param probe class files that go into a submission's box besides the contract; neither cases nor oracle are among them
 * @param court class files that stay outside of it: cases, oracle and all that they need
 */
public record PreparedExercise(
        Exercise exercise, Map<String, byte[]> contract, Map<String, byte[]> probe, Map<String, byte[]> court) {
    public PreparedExercise {
        contract = Map.copyOf(contract);
        probe = Map.copyOf(probe);
        court = Map.copyOf(court);
    }

    /** Give what a submission's box needs besides the submission. */
    public Map<String, byte[]> boxClasses() {
        var classes = new LinkedHashMap<>(contract);
        classes.putAll(probe);
        return classes;
    }
}
