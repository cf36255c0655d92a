package dev.interleave.judge;

import dev.interleave.exercise.Verdict;
import java.util.List;

/**
 * What one case came to.
 *
 * @param findings places in the source that explain it, possibly none
 * @param costly whether finding out took long, so that looking for more of the same is not worth it
 */
record Diagnosis(Verdict verdict, String message, List<Finding> findings, boolean costly) {
    static Diagnosis accepted() {
        return new Diagnosis(Verdict.ACCEPTED, "", List.of(), false);
    }

    static Diagnosis of(Verdict verdict, String message) {
        return new Diagnosis(verdict, message, List.of(), false);
    }

    static Diagnosis costly(Verdict verdict, String message, List<Finding> findings) {
        return new Diagnosis(verdict, message, findings, true);
    }
}
