package grading;

import lab.ex12.BreakEven;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Asks all three questions about the same numbers. */
public final class Probe implements Experiment<BreakEven, Probe.Question, Probe.Answers> {
    /** @param workers the number to ask about, and the most there may be */
    public record Question(double parallelShare, int workers, double startMillis, double workMillis) {}

    public record Answers(double speedup, int best, double breakEven) {}

    @Override
    public Answers observe(BreakEven solution, Question question, Setting setting) {
        double share = question.parallelShare();
        int workers = question.workers();
        double start = question.startMillis();
        double work = question.workMillis();
        return new Answers(
                solution.speedup(share, workers, start, work),
                solution.bestWorkers(share, workers, start, work),
                solution.breakEvenMillis(share, workers, start));
    }
}
