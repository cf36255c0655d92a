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
}
