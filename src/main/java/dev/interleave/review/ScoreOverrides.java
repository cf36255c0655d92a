package dev.interleave.review;

import dev.interleave.identity.Account;
import dev.interleave.identity.Accounts;
import dev.interleave.submission.Submission;
import dev.interleave.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Set scores by hand and tell who did so when and why. */
@ApplicationScoped
public class ScoreOverrides {
    /** Most points that can be given for one exercise. */
    public static final int MOST_POINTS = 100;

    private static final int LONGEST_REASON = 2000;

    private final ScoreOverrideRepository overrides;
    private final Gradebook gradebook;
    private final Submissions submissions;
    private final Accounts accounts;
    private final InstantSource time;

    ScoreOverrides(
            ScoreOverrideRepository overrides,
            Gradebook gradebook,
            Submissions submissions,
            Accounts accounts,
            InstantSource time) {
        this.overrides = overrides;
        this.gradebook = gradebook;
        this.submissions = submissions;
        this.accounts = accounts;
        this.time = time;
    }

    /** Say why a score can't be set so, in words for the instructor. */
    public static final class OverrideRefusedException extends RuntimeException {
        OverrideRefusedException(String message) {
            super(message);
        }
    }

    /**
     * Set the score that counts for the learner and the exercise of a submission; what counted before stays in the history.
     *
     * @throws OverrideRefusedException if the score is out of range or there is no reason
     */
    @Transactional
    public void set(UUID submissionId, int score, String reason, Account by) {
        String why = reason.strip();
        check(score, why);
        Submission submission = submissions
                .find(submissionId)
                .orElseThrow(() -> new OverrideRefusedException("There is no such submission."));
        long learner = submission.account().id();
        // INVARIANT: who sets a score holds the learner's row, so each entry of the history names what counted before
        // it.
        accounts.lock(learner);
        var override = new ScoreOverride(
                learner,
                submission.exercise(),
                submissionId,
                counting(learner, submission.exercise()),
                score,
                why,
                accounts.find(by.id()).orElseThrow(),
                time.instant());
        overrides.persist(override);
    }

    private static void check(int score, String reason) {
        if (score < 0 || score > MOST_POINTS) {
            throw new OverrideRefusedException("A score is a whole number from 0 to " + MOST_POINTS + ".");
        }
        if (reason.isEmpty()) {
            throw new OverrideRefusedException("Give a reason; the learner sees it beside the score.");
        }
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new OverrideRefusedException("The reason has at most " + LONGEST_REASON + " printable characters.");
        }
    }

    private @Nullable Integer counting(long learner, String exercise) {
        Gradebook.Cell cell = gradebook.of(learner).get(exercise);
        return cell == null ? null : Integer.valueOf(cell.counting());
    }

    /** List all scores that were set by hand for a learner and an exercise, newest first. */
    @Transactional
    public List<ScoreOverride> history(long accountId, String exercise) {
        return overrides.newestFirst(accountId, exercise);
    }
}
