package dev.interleave.report;

import dev.interleave.grading.GradeReport;

/** Write a grade in one format. */
@FunctionalInterface
public interface ReportWriter {
    /** Give the whole text, which ends with a line break. */
    String write(GradeReport report);
}
