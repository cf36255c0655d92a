package dev.interleave.grading;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.CaseResult;
import dev.interleave.score.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Grades as the submission's text says, so that a test decides what happens and when. */
public class ScriptedGrading implements Grading {
    public static final String HIDDEN_INPUT = "the hidden input";

    private final Semaphore held = new Semaphore(0);
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Override
    public GradeReport grade(GradingRequest request, Consumer<GradingEvent> listener) {
        String text = request.sources().getFirst().text();
        order.add(text);
        begun.add(text);
        if (text.contains("say nothing")) {
            held.acquireUninterruptibly();
        }
        listener.accept(new GradingEvent.StageStarted("judge"));
        if (text.contains("hold")) {
            held.acquireUninterruptibly();
        }
        if (text.contains("fail") && !(text.contains("once") && tries(text) > 1)) {
            throw new IllegalStateException("the box is on fire");
        }
        var shown = new CaseResult("first", true, Verdict.ACCEPTED, "said \u0000 and \ud800", "4 threads");
        var hidden = new CaseResult("second", false, Verdict.ACCEPTED, "as expected", HIDDEN_INPUT);
        listener.accept(new GradingEvent.CaseFinished(shown, 1, 2));
        listener.accept(new GradingEvent.CaseFinished(hidden, 2, 2));
        listener.accept(new GradingEvent.StageFinished("judge", true, 12));
        var report = report(request, text, List.of(shown, hidden));
        listener.accept(new GradingEvent.Finished(report));
        return report;
    }

    private static GradeReport report(GradingRequest request, String text, List<CaseResult> cases) {
        Verdict verdict = text.contains("inconclusive") ? Verdict.INCONCLUSIVE : Verdict.ACCEPTED;
        return new GradeReport(
                request.exercise().slug(),
                verdict,
                60,
                100,
                "7",
                "WEAK (test)",
                List.of(new Scorecard.Part("correctness", 60, 100, verdict)),
                cases,
                List.of(),
                Map.of("judge", 12L));
    }

    private long tries(String text) {
        return order.stream().filter(text::equals).count();
    }

    /** Texts in the order in which their grading began, repeated for each try. */
    public List<String> order() {
        return List.copyOf(order);
    }

    /** Wait until the grading of some text begins. */
    public String awaitBegin() throws InterruptedException {
        String text = begun.poll(60, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("no grading began");
        }
        return text;
    }

    /** Let those go on that hold, now or later. */
    public void release() {
        held.release(1000);
    }
}
