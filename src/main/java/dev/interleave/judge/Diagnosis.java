package dev.interleave.judge;

import dev.interleave.exercise.Verdict;
import java.util.List;

/**
 * What one case came to.
 *
 * @param findings places in the source that explain it, possibly none
 * @param pictures what the case shows, possibly none
 * @param costly whether finding out took long, so that looking for more of the same is not worth it
 */
record Diagnosis(Verdict verdict, String message, List<Finding> findings, List<CasePicture> pictures, boolean costly) {
    Diagnosis(Verdict verdict, String message, List<Finding> findings, boolean costly) {
        this(verdict, message, findings, List.of(), costly);
    }

    static Diagnosis accepted() {
        return new Diagnosis(Verdict.ACCEPTED, "", List.of(), false);
    }

    /** Give the same with pictures. */
    Diagnosis with(List<CasePicture> shown) {
        return new Diagnosis(verdict, message, findings, shown, costly);
    }

    static Diagnosis of(Verdict verdict, String message) {
        return new Diagnosis(verdict, message, List.of(), false);
    }

    static Diagnosis costly(Verdict verdict, String message, List<Finding> findings) {
        return new Diagnosis(verdict, message, findings, true);
    }
}
