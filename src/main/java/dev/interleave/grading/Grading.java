package dev.interleave.grading;

import java.util.function.Consumer;

/**
 * Grade a submission: compile, judge, explore, simulate, measure, score.
 *
 * <p>A step that fails yields a verdict, never an exception. The same sources, exercise version and seed give the same
 * verdict on any host.
 */
public interface Grading {
    /** Grade and tell about it on the way; events arrive on the calling thread, in order. */
    GradeReport grade(GradingRequest request, Consumer<GradingEvent> listener);

    /**
     * Run one schedule of a finding again; the report holds what it shows, and no points.
     *
     * @param schedule as the finding names it
     * @throws IllegalArgumentException if it is no such name; the message says what to do
     */
    default GradeReport replay(GradingRequest request, String schedule) {
        throw new UnsupportedOperationException("this grading does not explore");
    }
}
