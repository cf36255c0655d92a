package dev.interleave.submission;

/** Say how far a submission has come. */
public enum SubmissionState {
    QUEUED,
    RUNNING,
    /** Graded. */
    DONE,
    /** The platform could not grade it, though it tried several times; the result is INCONCLUSIVE with the reason. */
    FAILED;

    public boolean finished() {
        return this == DONE || this == FAILED;
    }
}
