package dev.interleave.cli;

import dev.interleave.exercise.NewExercise;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new-exercise",
        description = "Make the folder of a new exercise, small and complete, to be changed into your own.",
        footer = {"", "Prints the folder. Exit codes: 0 made, 2 usage, 3 the files could not be written."})
final class NewExerciseCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(
            paramLabel = "SLUG",
            description = "Its name: the slide's two digits and some words, such as 07-shared-counter.")
    private String slug = "";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Put it below this folder, which is made if need be, with its reference solutions inside. "
                    + "Without it the exercise goes among those that come along.")
    private @Nullable Path parent;

    @Override
    public Integer call() {
        String problem = NewExercise.problemOf(slug);
        if (!problem.isEmpty()) {
            throw new UsageException(problem);
        }
        NewExercise exercise = planned();
        try {
            exercise.create();
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    e.getFile() + " is there already; choose another name, or take that folder away first");
        } catch (IOException e) {
            Console.error("the exercise could not be written: " + e);
            return ExitCodes.NOT_JUDGED;
        }
        Console.result(exercise.folder() + "\n");
        Console.progress("it is complete as it is: try `interleave self-test " + exercise.folder() + "`");
        Console.progress("then begin with exercise.yaml and statement.md; exercises/README.md explains every file");
        return ExitCodes.ACCEPTED;
    }

    private NewExercise planned() {
        if (parent != null) {
            if (Files.exists(parent) && !Files.isDirectory(parent)) {
                throw new UsageException("--dir " + parent + " is not a folder");
            }
            return NewExercise.inside(parent.toAbsolutePath().normalize(), slug);
        }
        Path ours = Path.of(System.getProperty("interleave.root", "."), "exercises");
        if (!Files.isDirectory(ours)) {
            throw new UsageException("there is no folder " + ours + "; say with --dir where the exercise goes");
        }
        return NewExercise.beside(ours.toAbsolutePath().normalize(), slug);
    }
}
