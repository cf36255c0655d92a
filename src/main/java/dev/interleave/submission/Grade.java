package dev.interleave.submission;

import dev.interleave.exercise.Verdict;

/**
 * Hold what a round of grading came to.
 *
 * @param attempt which try of this round it was, from 1
 * @param exerciseVersion version of the exercise that it was graded by
 * @param failed whether the platform gave up; the verdict is INCONCLUSIVE then
 * @param report JSON of the whole report
 * @param learnerReport JSON of the part that the learner may see
 */
public record Grade(
        int attempt,
        String exerciseVersion,
        boolean failed,
        Verdict verdict,
        int score,
        int maxScore,
        String report,
        String learnerReport) {}
