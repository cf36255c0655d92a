package dev.interleave.web;

import dev.interleave.exercise.Approach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Show all exercises by slide, with the reader's own progress. */
public record CoursePage(List<SlideRow> slides) {
    /**
     * One slide and its exercises; there is at least one.
     *
     * @param compared how the approaches to the slide's task compare, null where it was not measured
     */
    public record SlideRow(
            int number, String title, List<ExerciseRow> exercises, MeasuredSlides.@Nullable Comparison compared) {
        public long accepted() {
            return exercises.stream().filter(ExerciseRow::isAccepted).count();
        }

        /** Tell whether all its exercises are accepted. */
        public boolean isDone() {
            return accepted() == exercises.size();
        }
    }

    /** An exercise to be done before another one. */
    public record Requirement(String slug, String title, boolean accepted) {}

    /**
     * One exercise.
     *
     * @param requires the exercises to be done before
     * @param standing null if never submitted
     */
    public record ExerciseRow(
            String slug,
            String title,
            String goal,
            List<Approach> approaches,
            List<Requirement> requires,
            @Nullable Standing standing) {
        public boolean isAccepted() {
            return standing != null && standing.accepted();
        }

        /** Tell whether all that should be done before is accepted. */
        public boolean isReady() {
            return requires.stream().allMatch(Requirement::accepted);
        }
    }

    /** Give the first exercise that is not accepted and whose requirements are, null when there is none. */
    public @Nullable ExerciseRow next() {
        return slides.stream()
                .flatMap(slide -> slide.exercises().stream())
                .filter(row -> !row.isAccepted() && row.isReady())
                .findFirst()
                .orElse(null);
    }

    public long total() {
        return slides.stream().mapToLong(slide -> slide.exercises().size()).sum();
    }

    public long accepted() {
        return slides.stream()
                .flatMap(slide -> slide.exercises().stream())
                .filter(ExerciseRow::isAccepted)
                .count();
    }

    public long percent() {
        return total() == 0 ? 0 : 100 * accepted() / total();
    }
}
