package dev.interleave.judge;

/** Say that the author's cases or oracle, or their box, failed; never the submission's fault. */
public final class CourtException extends Exception {
    public CourtException(String message) {
        super(message);
    }
}
