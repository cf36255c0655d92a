package dev.interleave.submission;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.identity.Account;
import dev.interleave.identity.Accounts;
import dev.interleave.submission.GradingRequests.Urgency;
import dev.interleave.submission.SubmissionRefusedException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Take submissions and find them again; a submission and the request to grade it are stored together or not at all. */
@ApplicationScoped
public class Submissions {
    private static final int LONGEST_KEY = 100;

    private final SubmissionRepository submissions;
    private final ResultRepository results;
    private final Accounts accounts;
    private final ExerciseCatalog exercises;
    private final GradingRequests grading;
    private final SubmissionChecks checks;
    private final InstantSource time;
    private final int mostUnfinished;

    Submissions(
            SubmissionRepository submissions,
            ResultRepository results,
            Accounts accounts,
            ExerciseCatalog exercises,
            GradingRequests grading,
            SubmissionChecks checks,
            InstantSource time,
            @ConfigProperty(name = "interleave.submissions.most-unfinished", defaultValue = "5") int mostUnfinished) {
        this.submissions = submissions;
        this.results = results;
        this.accounts = accounts;
        this.exercises = exercises;
        this.grading = grading;
        this.checks = checks;
        this.time = time;
        this.mostUnfinished = mostUnfinished;
    }

    /** Hold a submission with its newest result, which is absent until it is graded. */
    public record Graded(Submission submission, Optional<SubmissionResult> result) {}

    /**
     * Store a submission and queue it for grading, in one transaction.
     *
     * @throws SubmissionRefusedException if it can't be taken; says what to do
     */
    @Transactional
    public Submission submit(long accountId, SubmissionOrder order) {
        Exercise exercise = exercises
                .find(order.exercise())
                .orElseThrow(() -> SubmissionRefusedException.unknownExercise(order.exercise()));
        checks.check(order.sources());
        // INVARIANT: whoever submits holds the account's row, so two clicks at once count and look up one after the
        // other.
        Account account = accounts.lock(accountId);
        return sameClick(accountId, order.idempotencyKey()).orElseGet(() -> store(account, order, exercise.version()));
    }

    private Optional<Submission> sameClick(long accountId, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new SubmissionRefusedException(
                    Reason.BAD_SOURCES, "The idempotency key has 1 to " + LONGEST_KEY + " characters.");
        }
        return submissions.findByKey(accountId, key);
    }

    private Submission store(Account account, SubmissionOrder order, String exerciseVersion) {
        int unfinished = Math.toIntExact(submissions.countUnfinished(account.id()));
        if (unfinished >= mostUnfinished) {
            throw new SubmissionRefusedException(
                    Reason.TOO_MANY_UNFINISHED,
                    "You have " + unfinished
                            + " submissions that are not graded yet. Wait for one of them, then submit again.");
        }
        var submission = new Submission(UUID.randomUUID(), account, order, exerciseVersion, time.instant());
        submissions.persist(submission);
        grading.request(new GradingRound(submission.id(), 1), Urgency.INTERACTIVE, unfinished);
        return submission;
    }

    @Transactional
    public Optional<Submission> find(UUID id) {
        return submissions.findByIdOptional(id);
    }

    @Transactional
    public Optional<Graded> findGraded(UUID id) {
        return submissions.findByIdOptional(id).map(submission -> new Graded(submission, results.newest(id)));
    }

    /** Count how many submissions are graded before this one; empty when it does not wait. */
    @Transactional
    public OptionalInt ahead(Submission submission) {
        return submission.state().finished()
                ? OptionalInt.empty()
                : grading.ahead(new GradingRound(submission.id(), 1));
    }

    /** Hold how many submissions of all learners wait and how many are being graded. */
    public record Unfinished(long queued, long running) {}

    @Transactional
    public Unfinished countUnfinished() {
        return new Unfinished(
                submissions.count("state", SubmissionState.QUEUED),
                submissions.count("state", SubmissionState.RUNNING));
    }

    /** List a learner's submissions, newest first, at most {@code most}. */
    @Transactional
    public List<Graded> history(long accountId, int most) {
        return withResults(submissions.newest(accountId, most));
    }

    /** List a learner's submissions for one exercise, newest first, at most {@code most}. */
    @Transactional
    public List<Graded> history(long accountId, String exercise, int most) {
        return withResults(submissions.newest(accountId, exercise, most));
    }

    private List<Graded> withResults(List<Submission> found) {
        Map<UUID, SubmissionResult> newest = results
                .ofAll(found.stream().map(Submission::id).toList())
                .stream()
                .collect(
                        Collectors.toMap(SubmissionResult::submission, Function.identity(), (earlier, later) -> later));
        return found.stream()
                .map(submission -> new Graded(submission, Optional.ofNullable(newest.get(submission.id()))))
                .toList();
    }
}
