package dev.interleave.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Record how the grading of submissions goes: what begins, what is told on the way, and what it came to. */
@ApplicationScoped
public class GradingRecords {
    private final SubmissionRepository submissions;
    private final ResultRepository results;
    private final ProgressRepository progress;
    private final ProgressSignals signals;
    private final InstantSource time;

    GradingRecords(
            SubmissionRepository submissions,
            ResultRepository results,
            ProgressRepository progress,
            ProgressSignals signals,
            InstantSource time) {
        this.submissions = submissions;
        this.results = results;
        this.progress = progress;
        this.signals = signals;
        this.time = time;
    }

    /** Note that grading begins and give the submission, or empty when this round has its result already. */
    @Transactional
    public Optional<Submission> begin(GradingRound round) {
        if (results.findByIdOptional(key(round)).isPresent()) {
            return Optional.empty();
        }
        Optional<Submission> submission = submissions.lock(round.submission());
        submission.ifPresent(found -> found.reach(SubmissionState.RUNNING));
        return submission;
    }

    /** Note that a try failed and the submission waits for the next one. */
    @Transactional
    public void waitAgain(GradingRound round) {
        submissions
                .lock(round.submission())
                .filter(found -> !found.state().finished())
                .ifPresent(found -> found.reach(SubmissionState.QUEUED));
    }

    /**
     * One thing that happened in a grading.
     *
     * @param payload JSON
     */
    public record Step(String kind, String payload) {}

    /** Store what happened in a grading in progress, in this order, and wake those who follow it. */
    public void tell(GradingRound round, int attempt, List<Step> steps) {
        store(round, attempt, steps);
        signals.wake(round.submission());
    }

    @Transactional
    void store(GradingRound round, int attempt, List<Step> steps) {
        progress.dontWaitForDisk();
        for (Step step : steps) {
            progress.persist(new ProgressEvent(round, attempt, step.kind(), step.payload(), time.instant()));
        }
    }

    /** Store the grade unless this round has one already, and say whether it was stored. */
    public boolean finish(GradingRound round, Grade grade) {
        boolean stored = storeOnce(round, grade);
        signals.wake(round.submission());
        return stored;
    }

    @Transactional
    boolean storeOnce(GradingRound round, Grade grade) {
        // INVARIANT: who stores a result holds the submission's row, so the look-up and the insert are one step.
        Submission submission = submissions.lock(round.submission()).orElseThrow();
        if (results.findByIdOptional(key(round)).isPresent()) {
            return false;
        }
        results.persist(new SubmissionResult(key(round), grade, time.instant()));
        submission.reach(grade.failed() ? SubmissionState.FAILED : SubmissionState.DONE);
        return true;
    }

    /** List the events of a submission that come after {@code seq}, in order. */
    @Transactional
    public List<ProgressEvent> progressAfter(UUID submission, long seq) {
        return progress.after(submission, seq);
    }

    private static SubmissionResult.Key key(GradingRound round) {
        return new SubmissionResult.Key(round.submission(), round.round());
    }
}
