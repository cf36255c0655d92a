package dev.interleave.web;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Show an exercise with the reader's own work on it.
 *
 * @param missing exercises to be done before that are not accepted yet
 * @param lesson HTML, null where the exercise has none
 * @param files what the editor begins with
 * @param draftSaved when the draft in the editor was saved; null if it shows no draft
 * @param origin id of the submission whose text the editor shows, empty if none
 * @param error why what was sent was not taken, empty if nothing was refused
 */
public record ExercisePage(
        Exercise exercise,
        String slideTitle,
        @Nullable Standing standing,
        List<Exercise> missing,
        @Nullable RawString lesson,
        RawString statement,
        List<SourceView> contracts,
        List<SampleView> samples,
        List<RawString> hints,
        List<PartPoints> rubric,
        String limits,
        List<SourceFile> files,
        @Nullable Instant draftSaved,
        String origin,
        String error,
        List<HistoryRow> history) {

    /** A visible case, as HTML. */
    public record SampleView(String name, RawString html) {}

    /** Points of a part of the rubric. */
    public record PartPoints(String name, int points) {}
}
