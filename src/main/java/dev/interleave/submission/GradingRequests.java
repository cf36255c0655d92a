package dev.interleave.submission;

import java.util.OptionalInt;

/** Ask for grading, and for how far away it is; the grading side implements this. */
public interface GradingRequests {
    /** Say who goes first. */
    enum Urgency {
        /** A learner waits for it. */
        INTERACTIVE,
        /** Nobody waits: regrades. */
        BACKGROUND
    }

    /**
     * Queue {@code round} within the present transaction: if that rolls back, nothing was queued.
     *
     * @param waiting how many other submissions of the same learner are not finished; the more, the later its turn
     */
    void request(GradingRound round, Urgency urgency, int waiting);

    /** Count how many go first, or give empty when {@code round} is not waiting. */
    OptionalInt ahead(GradingRound round);
}
