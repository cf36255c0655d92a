package dev.interleave.web;

import dev.interleave.identity.Account;
import dev.interleave.submission.SubmissionResult;
import dev.interleave.submission.SubmissionScope;
import dev.interleave.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Tell where a learner stands with each exercise. */
@ApplicationScoped
class Standings {
    private static final int MOST_LOOKED_AT = 1000;

    private final Submissions submissions;

    Standings(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Give the standing in each exercise that the learner submitted at least once, by slug. */
    Map<String, Standing> of(Account account) {
        var best = new HashMap<String, SubmissionResult>();
        for (var graded : submissions.history(account.id(), MOST_LOOKED_AT)) {
            if (graded.submission().scope() == SubmissionScope.EVERYTHING) {
                graded.result()
                        .ifPresent(result -> best.merge(graded.submission().exercise(), result, Standings::better));
            }
        }
        var standings = new HashMap<String, Standing>();
        best.forEach((exercise, result) ->
                standings.put(exercise, Standing.of(result.verdict(), result.score(), result.maxScore())));
        return standings;
    }

    private static SubmissionResult better(SubmissionResult one, SubmissionResult other) {
        return Comparator.comparing(SubmissionResult::score)
                                .thenComparing(SubmissionResult::verdict)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }
}
