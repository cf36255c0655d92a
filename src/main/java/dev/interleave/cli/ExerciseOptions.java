package dev.interleave.cli;

import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.exercise.FolderProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Finds exercises where the command line says. */
final class ExerciseOptions {
    @Option(
            names = "--exercises",
            paramLabel = "DIR",
            description = "Folder of exercise folders, instead of those that come along.")
    private @Nullable Path folder;

    ExerciseFolders folders() {
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--exercises " + folder + " is not a folder");
            }
            return new ExerciseFolders(List.of(folder));
        }
        return new ExerciseFolders(List.of(Path.of(System.getProperty("interleave.root", "."), "exercises")));
    }

    /** Read one exercise that must be good. */
    Reading.Read good(String slug) {
        return switch (ExerciseFolder.read(folder(slug))) {
            case Reading.Read read -> read;
            case Reading.Refused(String name, List<FolderProblem> problems) ->
                throw new UsageException("exercise " + name + " cannot be used:\n" + listed(problems));
        };
    }

    /** Find the folder of an exercise that must be there. */
    Path folder(String slug) {
        return folders().find(slug).orElseThrow(() -> unknown(slug));
    }

    static String listed(List<FolderProblem> problems) {
        return problems.stream().map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    }

    private UsageException unknown(String slug) {
        List<String> known = folders().list().stream()
                .map(path -> path.getFileName().toString())
                .toList();
        return new UsageException("there is no exercise `" + slug + "`; "
                + (known.isEmpty() ? "no exercises were found" : "known are " + String.join(", ", known)));
    }
}
