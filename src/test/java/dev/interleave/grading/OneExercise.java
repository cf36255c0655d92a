package dev.interleave.grading;

import dev.interleave.exercise.Approach;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Limits;
import dev.interleave.exercise.Rubric;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes one exercise that has nothing in it. */
public class OneExercise implements ExerciseCatalog {
    public static final String SLUG = "07-test";

    private static final Exercise EXERCISE = new Exercise(
            SLUG,
            new UUID(0, 7),
            "version-1",
            7,
            "Test",
            "Test",
            "Task",
            List.of(Approach.THREAD),
            List.of(),
            false,
            new Limits(Duration.ofSeconds(5), 256L << 20, 0, 64, 1 << 20),
            new Exercise.CasePlan(1, 1),
            new Exercise.RacePlan(false, 0, 0, false, false),
            new Exercise.SpeedupPlan(false, Approach.THREAD, List.of()),
            new Rubric(100, 0, 0, 0),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Path.of("/nowhere"),
            Path.of("/nowhere"));

    @Override
    public List<Exercise> all() {
        return List.of(EXERCISE);
    }

    @Override
    public Optional<Exercise> find(String slug) {
        return slug.equals(SLUG) ? Optional.of(EXERCISE) : Optional.empty();
    }
}
