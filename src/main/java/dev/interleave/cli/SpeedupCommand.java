package dev.interleave.cli;

import dev.interleave.exercise.Exercise;
import dev.interleave.grading.GradingRequest;
import dev.interleave.grading.SpeedupAnswer;
import dev.interleave.report.SpeedupText;
import dev.interleave.speedup.Simulation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "speedup",
        description =
                "Simulate a submission on numbers of cores, in virtual time: the same on every host, busy or idle.",
        footer = {
            "",
            "Exit codes: 0 fast enough, 1 not accepted, 2 usage or unreadable input, 3 could not judge.",
        })
final class SpeedupCommand implements Callable<Integer> {
    private static final int MOST_CORES = 64;

    @Mixin
    private SubmissionOptions submission = new SubmissionOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(
            names = "--cores",
            paramLabel = "N",
            split = ",",
            description = "Numbers of cores to simulate besides those that are scored. Default: 1,2,4,8,16.")
    private List<Integer> cores = Simulation.Task.USUAL_CORES;

    @Option(
            names = "--native",
            description = "Also measure with a stopwatch on this host; this informs only, and takes up to a minute.")
    private boolean natively;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.text;

    /** Formats of the answer, named as on the command line. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        checkCores();
        Exercise exercise = submission.exercise();
        if (exercise.speedup().cores().isEmpty()) {
            throw new UsageException(
                    "the speed of " + exercise.slug() + " is not judged: its exercise.yaml has no `speedup`");
        }
        GradingRequest request = submission.request(exercise);
        try (Workshop workshop = Workshop.open(false, Console::progress)) {
            SpeedupAnswer answer = workshop.speedup(natively, Console::progress).study(request, withOne());
            Console.result(format == Format.json ? SpeedupText.json(answer) : SpeedupText.text(answer));
            return GradeCommand.exitCode(answer.verdict());
        }
    }

    private void checkCores() {
        for (int each : cores) {
            if (each < 1 || each > MOST_CORES) {
                throw new UsageException(
                        "--cores takes numbers from 1 to " + MOST_CORES + ", such as 1,2,4,8; " + each + " is none");
            }
        }
    }

    /** One core is always among them: speedups are relative to it. */
    private List<Integer> withOne() {
        return cores.contains(1)
                ? cores
                : Stream.concat(Stream.of(1), cores.stream()).toList();
    }
}
