package dev.interleave.submission;

import java.util.UUID;

/**
 * Name one piece of grading work.
 *
 * @param round 1 for the first grade of a submission, one more for each regrade
 */
public record GradingRound(UUID submission, int round) {
    public GradingRound {
        if (round < 1) {
            throw new IllegalArgumentException("round is " + round);
        }
    }

    /** Give the name under which this work is queued; the same work has the same name. */
    public String job() {
        return submission + "/" + round;
    }

    /** Read what {@link #job()} gave. */
    public static GradingRound ofJob(String job) {
        int slash = job.indexOf('/');
        return new GradingRound(UUID.fromString(job.substring(0, slash)), Integer.parseInt(job.substring(slash + 1)));
    }
}
