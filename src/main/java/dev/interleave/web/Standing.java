package dev.interleave.web;

import dev.interleave.exercise.Verdict;

/**
 * Tell where a learner stands with an exercise.
 *
 * @param words the verdict of the best submission
 * @param score points that count, set by hand or of the best submission
 */
public record Standing(VerdictWords words, boolean accepted, int score, int maxScore) {
    static Standing of(Verdict best, int score, int maxScore) {
        return new Standing(VerdictWords.of(best), best == Verdict.ACCEPTED, score, maxScore);
    }
}
