package dev.interleave.cli;

import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.grading.Grading;
import dev.interleave.grading.GradingRequest;
import dev.interleave.report.JsonReport;
import dev.interleave.report.JunitReport;
import dev.interleave.report.ReportWriter;
import dev.interleave.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "grade",
        description = "Grade a submission without server or database.",
        footer = {
            "",
            "Exit codes: 0 accepted, 1 graded and not accepted, 2 usage or unreadable input, 3 could not judge.",
        })
final class GradeCommand implements Callable<Integer> {
    @Mixin
    private SubmissionOptions submission = new SubmissionOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(
            names = "--replay",
            paramLabel = "ID",
            description =
                    "Run only the schedule of a finding again. Give the same sources, and the same --seed if you gave"
                            + " one.")
    private String replay = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or junit.")
    private Format format = Format.text;

    @Option(
            names = "--exit-zero",
            description = "End with code 0 whatever the verdict, for runners that read the report.")
    private boolean exitZero;

    /** Formats of the report, named as on the command line. */
    enum Format {
        text(new TextReport()),
        json(new JsonReport()),
        junit(new JunitReport());

        private final ReportWriter writer;

        Format(ReportWriter writer) {
            this.writer = writer;
        }
    }

    @Override
    public Integer call() {
        GradingRequest request = submission.request(submission.exercise());
        try (Workshop workshop = Workshop.open(false, Console::progress)) {
            GradeReport report = replay.isEmpty()
                    ? workshop.grading().grade(request, event -> {})
                    : replayed(workshop.grading(), request);
            Console.result(format.writer.write(report));
            return exitZero ? ExitCodes.ACCEPTED : exitCode(report.verdict());
        }
    }

    private GradeReport replayed(Grading grading, GradingRequest request) {
        try {
            return grading.replay(request, replay);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ExitCodes.ACCEPTED;
            case INCONCLUSIVE -> ExitCodes.NOT_JUDGED;
            default -> ExitCodes.NOT_ACCEPTED;
        };
    }
}
