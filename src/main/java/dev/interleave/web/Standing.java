package dev.interleave.web;

import dev.interleave.exercise.Verdict;
import dev.interleave.review.Gradebook;

/**
 * Tell where a learner stands with an exercise.
 *
 * @param words the verdict of the best submission, or that the score was set by hand
 * @param score points that count, set by hand or of the best submission
 */
public record Standing(VerdictWords words, boolean accepted, boolean byHand, int score, int maxScore) {
    /** Tell of a score of a submission or of an instructor; at least one of them there is. */
    static Standing of(Gradebook.Cell cell) {
        Gradebook.Graded best = cell.best();
        boolean byHand = cell.byHand() != null;
        return new Standing(
                best == null ? VerdictWords.setByHand() : VerdictWords.of(best.verdict()),
                best != null && best.verdict() == Verdict.ACCEPTED,
                byHand,
                cell.counting(),
                cell.maxScore());
    }

    /** Say the points that count. */
    public String points() {
        String points = maxScore == 0 ? String.valueOf(score) : score + " of " + maxScore;
        return (byHand ? "Set by your instructor: " : "Best ") + points;
    }
}
