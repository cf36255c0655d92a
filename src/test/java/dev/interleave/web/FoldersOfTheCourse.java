package dev.interleave.web;

import dev.interleave.exercise.CourseOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.exercise.FolderProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes the course's own exercise folders as they are, without the self-test, and tells of a broken one. */
class FoldersOfTheCourse implements ExerciseCatalog {
    static final String SLUG = "02-start-and-join";
    static final String TITLE;

    private static final List<Exercise> EXERCISES = CourseOrder.of(new ExerciseFolders(List.of(Path.of("exercises")))
            .read().stream()
                    .filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read) reading).exercise())
                    .toList());

    static {
        TITLE = EXERCISES.stream()
                .filter(exercise -> exercise.slug().equals(SLUG))
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Override
    public List<Exercise> all() {
        return EXERCISES;
    }

    @Override
    public Optional<Exercise> find(String slug) {
        return EXERCISES.stream()
                .filter(exercise -> exercise.slug().equals(slug))
                .findFirst();
    }

    @Override
    public Map<String, List<FolderProblem>> problems() {
        return Map.of(
                "99-broken",
                List.of(new FolderProblem("exercise.yaml", 3, "slide is 99; the course has slides 1 to 14")));
    }
}
