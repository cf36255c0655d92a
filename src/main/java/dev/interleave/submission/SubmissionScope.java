package dev.interleave.submission;

/** Say how much of an exercise a submission is judged by. */
public enum SubmissionScope {
    /** "Run": the visible cases only; gives no score. */
    VISIBLE,
    /** "Submit": everything. */
    EVERYTHING
}
