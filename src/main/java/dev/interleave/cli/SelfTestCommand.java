package dev.interleave.cli;

import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.FolderProblem;
import dev.interleave.grading.SelfTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--variants",
            paramLabel = "DIR",
            description =
                    "Grade the correct solutions in DIR/SLUG/NAME in place of references and mistakes; all must be ACCEPTED.")
    private @Nullable Path variants;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description =
                    "Grade only N solutions of all, chosen by their sources: the same ones until a source changes.")
    private @Nullable Integer sample;

    @Parameters(paramLabel = "SLUG|DIR", description = "Exercises, or exercise folders anywhere; all by default.")
    private List<String> chosen = new ArrayList<>();

    @Override
    public Integer call() {
        if (seeds < 1 || seeds > 1000) {
            throw new UsageException("--seeds must be from 1 to 1000");
        }
        if (sample != null && sample < 1) {
            throw new UsageException("--sample must be at least 1");
        }
        List<Reading> readings = chosen(readings());
        if (readings.isEmpty()) {
            throw new UsageException("no exercises were found");
        }
        var report = new SelfTestReport();
        if (readings.stream().allMatch(Reading.Refused.class::isInstance)) {
            report.add(readings.stream().map(SelfTestCommand::refused).toList());
            Console.result(report.summary());
            return report.exitCode();
        }
        Console.result(SelfTestReport.header());
        try (Workshop workshop = Workshop.open(true, Console::progress);
                var rounds = new SelfTestRounds(new SelfTest(workshop.grading()), variants == null && sample == null)) {
            for (OptionalLong seed : seeds()) {
                report.add(rounds.run(
                        readings,
                        seed,
                        outcome -> Console.result(SelfTestReport.row(outcome)),
                        result -> Console.result(SelfTestReport.besides(result))));
            }
        }
        Console.result(report.summary());
        return report.exitCode();
    }

    private static SelfTest.Result refused(Reading reading) {
        List<FolderProblem> problems = reading instanceof Reading.Refused told ? told.problems() : List.of();
        return new SelfTest.Result(reading.slug(), List.of(), problems, false);
    }

    private List<Reading> chosen(List<Reading> all) {
        List<Reading> graded = variants == null ? all : new Variants(variants).inPlaceOfReferences(all);
        return sample == null ? graded : Variants.sample(graded, sample);
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
