package dev.interleave.cli;

import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.grading.SelfTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            description =
                    "Grade everything so many times, each time with other random cases, and tell what differed (default ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @Parameters(paramLabel = "SLUG|DIR", description = "Exercises, or exercise folders anywhere; all by default.")
    private List<String> chosen = new ArrayList<>();

    @Override
    public Integer call() {
        if (seeds < 1 || seeds > 1000) {
            throw new UsageException("--seeds must be from 1 to 1000");
        }
        List<Reading> readings = readings();
        if (readings.isEmpty()) {
            throw new UsageException("no exercises were found");
        }
        var report = new SelfTestReport();
        Console.result(SelfTestReport.header());
        try (Workshop workshop = Workshop.open(true, Console::progress);
                var rounds = new SelfTestRounds(new SelfTest(workshop.grading()))) {
            for (OptionalLong seed : seeds()) {
                report.add(rounds.run(readings, seed, SelfTestReport::row));
            }
        }
        Console.result(report.summary());
        return report.exitCode();
    }

    private List<Reading> readings() {
        if (chosen.isEmpty()) {
            return exercises.folders().read();
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
        return folders.stream().map(ExerciseFolder::read).toList();
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
}
