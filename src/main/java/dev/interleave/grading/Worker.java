package dev.interleave.grading;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import dev.interleave.submission.Grade;
import dev.interleave.submission.GradingRecords;
import dev.interleave.submission.GradingRecords.Step;
import dev.interleave.submission.GradingRound;
import dev.interleave.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Grade one queued submission and record the grade; each round gets exactly one result, whatever is killed when. */
@ApplicationScoped
class Worker {
    /** After this many tries that failed, the platform gives up. */
    static final int MOST_TRIES = 3;
    /** More than that, because a server may be restarted in the middle of a grading that is not to blame. */
    static final int MOST_INTERRUPTED_TRIES = 10;

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Grading grading;
    private final ExerciseCatalog exercises;
    private final GradingRecords records;
    private final ReportJson json;

    Worker(Grading grading, ExerciseCatalog exercises, GradingRecords records, ReportJson json) {
        this.grading = grading;
        this.exercises = exercises;
        this.records = records;
        this.json = json;
    }

    /** Say that this try failed and another one is to follow. */
    static final class TryAgainException extends RuntimeException {
        TryAgainException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Grade {@code round}, or do nothing if it has its result.
     *
     * @param attempt counts the tries of this round, from 1
     * @throws TryAgainException if the platform failed and may do better next time
     */
    void work(GradingRound round, int attempt) {
        records.begin(round).ifPresent(submission -> grade(submission, round, attempt));
    }

    private void grade(Submission submission, GradingRound round, int attempt) {
        if (attempt > MOST_INTERRUPTED_TRIES) {
            giveUp(submission, round, attempt, "The server stopped each time this was graded.");
            return;
        }
        Exercise exercise = exercises.find(submission.exercise()).orElse(null);
        if (exercise == null) {
            failed(
                    submission,
                    round,
                    attempt,
                    "The exercise " + submission.exercise() + " is not published at present.",
                    null);
            return;
        }
        GradeReport report;
        try (var progress = new Progress(steps -> records.tell(round, attempt, steps))) {
            report = grading.grade(request(submission, exercise), event -> tell(progress, event));
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            failed(submission, round, attempt, "The platform failed: " + e, e);
            return;
        }
        if (report.verdict() == Verdict.INCONCLUSIVE && attempt < MOST_TRIES) {
            failed(submission, round, attempt, "The grade is inconclusive.", null);
            return;
        }
        store(round, attempt, exercise.version(), report);
    }

    private static GradingRequest request(Submission submission, Exercise exercise) {
        var scope = GradingRequest.Scope.valueOf(submission.scope().name());
        return new GradingRequest(exercise, submission.sources(), scope, OptionalLong.empty());
    }

    private void tell(Progress progress, GradingEvent event) {
        // The end is told when the result is stored: a page that hears of it reads the result.
        if (!(event instanceof GradingEvent.Finished)) {
            progress.add(new Step(json.kind(event), json.payload(event)));
        }
    }

    private void failed(
            Submission submission, GradingRound round, int attempt, String reason, @Nullable Throwable cause) {
        if (attempt >= MOST_TRIES) {
            giveUp(submission, round, attempt, reason);
            return;
        }
        records.waitAgain(round);
        throw new TryAgainException(
                "try " + attempt + " of " + MOST_TRIES + " for " + round.job() + ": " + reason, cause);
    }

    private void giveUp(Submission submission, GradingRound round, int attempt, String reason) {
        LOG.errorf(
                "submission %s could not be graded in %d tries and is stored as INCONCLUSIVE: %s",
                submission.id(), attempt, reason);
        String version =
                exercises.find(submission.exercise()).map(Exercise::version).orElse(submission.exerciseVersion());
        store(round, attempt, version, inconclusive(submission, reason));
    }

    private static GradeReport inconclusive(Submission submission, String reason) {
        var finding = Finding.of(Verdict.INCONCLUSIVE, reason, null, 0);
        return new GradeReport(
                submission.exercise(),
                Verdict.INCONCLUSIVE,
                0,
                0,
                "",
                "",
                List.of(),
                List.of(),
                List.of(finding),
                Map.of());
    }

    private void store(GradingRound round, int attempt, String exerciseVersion, GradeReport report) {
        boolean failed = report.verdict() == Verdict.INCONCLUSIVE;
        var grade = new Grade(
                attempt,
                exerciseVersion,
                failed,
                report.verdict(),
                report.score(),
                report.maxScore(),
                json.whole(report),
                json.forLearner(report));
        if (!records.finish(round, grade)) {
            LOG.infof("%s was graded by another worker meanwhile; this grade is dropped", round.job());
        }
    }
}
