package dev.interleave.web;

import dev.interleave.exercise.Approach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Show all exercises by slide, with the reader's own progress. */
public record CoursePage(List<SlideRow> slides) {
    /** One slide and its exercises; there is at least one. */
    public record SlideRow(int number, String title, List<ExerciseRow> exercises) {}

    /**
     * One exercise.
     *
     * @param requires titles of the exercises to be done before and not yet accepted, empty for none
     * @param standing null if never submitted
     */
    public record ExerciseRow(
            String slug,
            String title,
            String goal,
            List<Approach> approaches,
            String requires,
            @Nullable Standing standing) {}

    public long total() {
        return slides.stream().mapToLong(slide -> slide.exercises().size()).sum();
    }

    public long accepted() {
        return slides.stream()
                .flatMap(slide -> slide.exercises().stream())
                .filter(row -> row.standing() != null && row.standing().accepted())
                .count();
    }

    public long percent() {
        return total() == 0 ? 0 : 100 * accepted() / total();
    }
}
