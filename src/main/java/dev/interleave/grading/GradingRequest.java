package dev.interleave.grading;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import java.util.List;
import java.util.OptionalLong;

/**
 * Ask for a grade.
 *
 * @param scope the visible cases only, or everything, or everything but the sizes at which schedules are only drawn
 * @param seed the seed to draw random cases from, or empty to derive it from the sources and the exercise's version
 */
public record GradingRequest(Exercise exercise, List<SourceFile> sources, Scope scope, OptionalLong seed) {
    /** How much is judged. */
    public enum Scope {
        VISIBLE,
        EVERYTHING,
        SMALL_SIZES
    }

    public GradingRequest {
        sources = List.copyOf(sources);
    }
}
