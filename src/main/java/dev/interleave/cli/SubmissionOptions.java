package dev.interleave.cli;

import dev.interleave.exercise.Exercise;
import dev.interleave.grading.GradingRequest;
import dev.interleave.grading.GradingRequest.Scope;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the submission that a command is about, and the exercise that it is for. */
final class SubmissionOptions {
    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Option(
            names = "--exercise",
            required = true,
            paramLabel = "SLUG",
            description = "The exercise, such as 04-no-gil-here.")
    private String slug = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Draw the random cases of this seed again; it is in every report. By default it comes from the"
                            + " sources.")
    private @Nullable Long seed;

    @Parameters(paramLabel = "PATH", description = "A .java file, a folder or a .zip.")
    private Path path = Path.of("");

    /** Read the exercise, which must be good. */
    Exercise exercise() {
        return exercises.good(slug).exercise();
    }

    /** Read the sources, to be judged on everything. */
    GradingRequest request(Exercise exercise) {
        OptionalLong given = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        return new GradingRequest(exercise, SourcePath.read(path), Scope.EVERYTHING, given);
    }
}
