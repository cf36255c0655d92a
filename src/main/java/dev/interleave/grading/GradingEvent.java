package dev.interleave.grading;

import dev.interleave.judge.CaseResult;

/** Tell what a grading in progress is doing, as it happens. */
public sealed interface GradingEvent {
    /** A stage began: compile, judge, explore, simulate, measure, score. */
    record StageStarted(String stage) implements GradingEvent {}

    record StageFinished(String stage, boolean passed, long millis) implements GradingEvent {}

    record CaseFinished(CaseResult result, int done, int total) implements GradingEvent {}

    record Finished(GradeReport report) implements GradingEvent {}
}
