package dev.interleave.submission;

/** Say why something was not accepted for grading and what to do, in words for the learner; nothing was stored. */
public final class SubmissionRefusedException extends RuntimeException {
    /** Tell refusals apart for those who answer requests. */
    public enum Reason {
        UNKNOWN_EXERCISE,
        BAD_SOURCES,
        TOO_LARGE,
        TOO_MANY_UNFINISHED
    }

    private final Reason reason;

    SubmissionRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static SubmissionRefusedException unknownExercise(String slug) {
        return new SubmissionRefusedException(
                Reason.UNKNOWN_EXERCISE,
                "There is no exercise \"" + slug + "\". The list of exercises shows those there are.");
    }

    public Reason reason() {
        return reason;
    }
}
