package dev.interleave.cli;

import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.FolderProblem;
import dev.interleave.grading.SelfTest;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.grading.SelfTest.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "self-test",
        description = "Grade every reference solution and planted mistake, and compare with what is expected.",
        footer = {"", "Exit codes: 0 all as expected, 1 something differs, 2 usage, 3 could not judge."})
final class SelfTestCommand implements Callable<Integer> {
    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Grade each with so many seeds (default ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @Parameters(paramLabel = "SLUG|DIR", description = "Exercises, or exercise folders anywhere; all by default.")
    private List<String> chosen = new ArrayList<>();

    @Override
    public Integer call() {
        if (seeds < 1 || seeds > 1000) {
            throw new UsageException("--seeds must be from 1 to 1000");
        }
        List<Path> folders = folders();
        if (folders.isEmpty()) {
            throw new UsageException("no exercises were found");
        }
        var totals = new Totals();
        Console.result(String.format("%-28s %-48s %-15s %-15s %6s%n", "EXERCISE", "SOLUTION", "EXPECTED", "GOT", "ms"));
        try (Workshop workshop = Workshop.open(true, Console::progress)) {
            var selfTest = new SelfTest(workshop.grading());
            for (Path folder : folders) {
                switch (ExerciseFolder.read(folder)) {
                    case Reading.Read read -> totals.add(selfTest.run(read, seeds(), SelfTestCommand::row));
                    case Reading.Refused(String slug, List<FolderProblem> problems) ->
                        totals.add(new Result(slug, List.of(), problems, false));
                }
            }
        }
        Console.result(totals.summary());
        return totals.exitCode();
    }

    private List<Path> folders() {
        if (chosen.isEmpty()) {
            return exercises.folders().list();
        }
        var folders = new ArrayList<Path>();
        for (String each : chosen) {
            Path path = Path.of(each);
            if (ExerciseFolder.looksLikeOne(path)) {
                folders.add(path);
            } else if (each.contains("/") && Files.isDirectory(path)) {
                throw new UsageException(each + " holds no exercise.yaml, so it is not an exercise folder");
            } else {
                folders.add(exercises.folder(each));
            }
        }
        return folders;
    }

    /** The first seed is the one that the sources themselves give; the others are the same in every run. */
    private List<OptionalLong> seeds() {
        var all = new ArrayList<OptionalLong>(List.of(OptionalLong.empty()));
        var random = new SplittableRandom(1);
        while (all.size() < seeds) {
            all.add(OptionalLong.of(random.nextLong()));
        }
        return all;
    }

    private static void row(Outcome outcome) {
        Console.result(String.format(
                Locale.ROOT,
                "%-28s %-48s %-15s %-15s %6d%s%n",
                outcome.slug(),
                outcome.reference(),
                outcome.expected(),
                outcome.got(),
                outcome.millis(),
                outcome.isAsExpected() ? "" : "  <-- differs"));
    }

    /** Adds up what all exercises came to. */
    private static final class Totals {
        private final List<String> problems = new ArrayList<>();
        private int solutions;
        private int exercises;
        private boolean inconclusive;

        void add(Result result) {
            exercises++;
            solutions += result.outcomes().size();
            inconclusive |= result.inconclusive();
            result.problems().forEach(problem -> problems.add(result.slug() + ": " + problem));
        }

        String summary() {
            var text = new StringBuilder();
            problems.forEach(problem -> text.append('\n').append(problem));
            text.append(problems.isEmpty() ? "" : "\n")
                    .append(String.format(
                            "%n%d exercises, %d grades, %s%n",
                            exercises,
                            solutions,
                            problems.isEmpty() ? "all as expected" : problems.size() + " problems"));
            return text.toString();
        }

        int exitCode() {
            if (inconclusive) {
                return ExitCodes.NOT_JUDGED;
            }
            return problems.isEmpty() ? ExitCodes.ACCEPTED : ExitCodes.NOT_ACCEPTED;
        }
    }
}
