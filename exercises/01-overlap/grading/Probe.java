package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lab.ex01.Interval;
import lab.ex01.Overlap;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Asks both questions about one trace. */
public final class Probe implements Experiment<Overlap, Probe.Trace, Probe.Answers> {
    /**
     * @param many if positive, so many intervals are made from {@code seed} instead, which are too many to send
     */
    public record Trace(List<Interval> intervals, int many, long seed) {
        /** Give the intervals, the same ones inside the box and outside. */
        List<Interval> unfolded() {
            if (many == 0) {
                return intervals;
            }
            var random = new SplittableRandom(seed);
            var unfolded = new ArrayList<Interval>(many);
            for (int i = 0; i < many; i++) {
                long start = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
                unfolded.add(new Interval(start, start + random.nextLong(1, 20_000_000_000L)));
            }
            return unfolded;
        }
    }

    public record Answers(int peak, long busy) {}

    @Override
    public Answers observe(Overlap solution, Trace trace, Setting setting) {
        List<Interval> intervals = List.copyOf(trace.unfolded());
        return new Answers(solution.peak(intervals), solution.busy(intervals));
    }
}
