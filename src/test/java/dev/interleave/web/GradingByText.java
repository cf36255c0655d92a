package dev.interleave.web;

import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.grading.Grading;
import dev.interleave.grading.GradingEvent;
import dev.interleave.grading.GradingRequest;
import dev.interleave.judge.CasePicture;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.score.Scorecard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Gives the grade that a word in the submitted text asks for, so that a test sees every kind of page. */
class GradingByText implements Grading {
    static final String HIDDEN_INPUT = "seventeen workers";

    /** A red pixel beside a white one, written by another encoder than the platform's. */
    private static final String TWO_PIXELS = twoPixels();

    private final Semaphore held = new Semaphore(0);

    @Override
    public GradeReport grade(GradingRequest request, Consumer<GradingEvent> listener) {
        String text = request.sources().getFirst().text();
        listener.accept(new GradingEvent.StageStarted("compile"));
        if (text.contains("hold")) {
            held.acquireUninterruptibly();
        }
        boolean broken = text.contains("broken");
        listener.accept(new GradingEvent.StageFinished("compile", !broken, 5));
        if (broken) {
            return report(request, Verdict.COMPILE_ERROR, List.of(), List.of(unknownSymbol()));
        }
        listener.accept(new GradingEvent.StageStarted("judge"));
        List<CaseResult> cases = cases();
        for (int i = 0; i < cases.size(); i++) {
            listener.accept(new GradingEvent.CaseFinished(cases.get(i), i + 1, cases.size()));
        }
        listener.accept(new GradingEvent.StageFinished("judge", true, 5));
        if (text.contains("picture")) {
            return report(request, Verdict.WRONG_ANSWER, picturedCases(), List.of());
        }
        if (text.contains("slow")) {
            return slow(report(request, Verdict.TOO_SLOW, cases, List.of()));
        }
        return text.contains("race")
                ? report(request, Verdict.DATA_RACE, cases, List.of(race()))
                : report(request, Verdict.ACCEPTED, cases, List.of());
    }

    private static String twoPixels() {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF0000);
        image.setRGB(1, 0, 0xFFFFFF);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static GradeReport slow(GradeReport report) {
        return new GradeReport(
                report.exercise(),
                report.verdict(),
                report.score(),
                report.maxScore(),
                report.seed(),
                report.isolation(),
                report.parts(),
                report.cases(),
                report.findings(),
                report.interleavings(),
                SampleSpeedup.lockHeavy(),
                report.durations());
    }

    /** Let those go on that hold, now or later. */
    void release() {
        held.release(100);
    }

    private static List<CaseResult> cases() {
        return List.of(
                new CaseResult("three workers", true, Verdict.ACCEPTED, "", "3 workers"),
                new CaseResult("random 1", false, Verdict.ACCEPTED, "", HIDDEN_INPUT));
    }

    private static List<CaseResult> picturedCases() {
        List<CasePicture> pictures = Stream.of("Expected", "Yours")
                .map(caption -> new CasePicture(caption, 2, 1, TWO_PIXELS))
                .toList();
        return List.of(
                new CaseResult("a lighthouse", true, Verdict.WRONG_ANSWER, "1 pixel is wrong.", "one", pictures),
                new CaseResult("some picture", false, Verdict.WRONG_ANSWER, "1 pixel is wrong.", HIDDEN_INPUT));
    }

    private static Finding unknownSymbol() {
        return Finding.at(Verdict.COMPILE_ERROR, "There is nothing named broken here.", "Solution.java", 2, 5);
    }

    private static Finding race() {
        var steps = List.of(
                new Finding.Step("main", "Solution.java", 1, "thread.start();", "starts worker-0"),
                new Finding.Step("worker-0", "Solution.java", 2, "count++;", "reads count = 0"),
                new Finding.Step("main", "Solution.java", 2, "count++;", "writes count = 1"));
        return new Finding(
                Verdict.DATA_RACE,
                "worker-0 and main both change count, and nothing orders them.",
                "Solution.java",
                2,
                0,
                "Solution.count",
                List.of(access("worker-0"), access("main")),
                steps,
                List.of(new Finding.Order(0, 1, "start")),
                "p3-1a2f");
    }

    private static Finding.Access access(String thread) {
        return new Finding.Access(thread, "writes", "Solution.java", 2, List.of("Solution.work(Solution.java:2)"));
    }

    private static GradeReport report(
            GradingRequest request, Verdict verdict, List<CaseResult> cases, List<Finding> findings) {
        int score = verdict == Verdict.ACCEPTED ? 100 : 50;
        return new GradeReport(
                request.exercise().slug(),
                verdict,
                score,
                100,
                "4711",
                "WEAK (test)",
                List.of(
                        new Scorecard.Part("correctness", 50, 50, Verdict.ACCEPTED),
                        new Scorecard.Part("race-freedom", score - 50, 50, verdict)),
                cases,
                findings,
                Map.of("compile", 5L, "judge", 5L));
    }
}
