package dev.interleave.web;

import dev.interleave.exercise.Verdict;
import dev.interleave.submission.SubmissionResult;
import dev.interleave.submission.SubmissionScope;
import dev.interleave.submission.SubmissionState;
import dev.interleave.submission.Submissions.Graded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Show a submission as a row of a table.
 *
 * @param scope what was asked for, in words
 * @param words null until it is graded
 * @param state what it waits for, in words
 * @param points empty where none were given
 */
public record HistoryRow(
        UUID id,
        String exercise,
        String exerciseTitle,
        Instant createdAt,
        String scope,
        @Nullable VerdictWords words,
        String state,
        String points) {

    static HistoryRow of(Graded graded, String exerciseTitle) {
        var submission = graded.submission();
        SubmissionResult result = graded.result().orElse(null);
        boolean run = submission.scope() == SubmissionScope.VISIBLE;
        return new HistoryRow(
                submission.id(),
                submission.exercise(),
                exerciseTitle,
                submission.createdAt(),
                run ? "Run" : "Submission",
                result == null ? null : VerdictWords.of(result.verdict()),
                submission.state() == SubmissionState.RUNNING ? "Being graded" : "In the queue",
                run || result == null || result.verdict() == Verdict.INCONCLUSIVE
                        ? ""
                        : result.score() + " of " + result.maxScore());
    }
}
