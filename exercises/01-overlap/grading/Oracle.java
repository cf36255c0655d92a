package grading;

import grading.Probe.Answers;
import grading.Probe.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.ex01.Interval;
import lab.kit.grading.Evidence;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Sweeps over the starts and ends itself, and recognizes what usually goes wrong. */
public final class Oracle implements Rule<Trace, Answers> {
    @Override
    public Ruling rule(Trace trace, Answers seen, Evidence evidence) {
        if (seen == null) {
            return Ruling.wrongAnswer("There was no answer.");
        }
        List<Interval> intervals = trace.unfolded();
        return peak(intervals, seen.peak()).then(() -> busy(intervals, seen.busy()));
    }

    private static Ruling peak(List<Interval> intervals, int seen) {
        if (seen == sweep(intervals, true)) {
            return Ruling.accepted();
        }
        if (seen == sweep(intervals, false)) {
            return Ruling.wrongAnswer("peak gave " + seen + ", which counts an interval that ends at an instant together with"
                    + " one that starts there. Intervals are half-open: the end no longer belongs to them.");
        }
        if (seen > intervals.size()) {
            return Ruling.wrongAnswer(
                    "peak gave " + seen + ", but there are only " + intervals.size() + " intervals to be open at once.");
        }
        return Ruling.wrongAnswer("peak gave " + seen + ", which is not the largest number of intervals that cover the same"
                + " instant. Look at what happens between one start or end and the next, in the order of time.");
    }

    private static Ruling busy(List<Interval> intervals, long seen) {
        if (seen == union(intervals)) {
            return Ruling.accepted();
        }
        if (seen == intervals.stream().mapToLong(each -> each.end() - each.start()).sum()) {
            return Ruling.wrongAnswer("busy gave " + seen + ", the sum of all lengths. Time during which several intervals are"
                    + " open counts once.");
        }
        return Ruling.wrongAnswer("busy gave " + seen + ", which is not the time during which at least one interval is open."
                + " Look at gaps, and at short intervals inside long ones.");
    }

    private static int sweep(List<Interval> intervals, boolean endsFirst) {
        var events = new ArrayList<long[]>(2 * intervals.size());
        for (Interval each : intervals) {
            events.add(new long[] {each.start(), 1});
            events.add(new long[] {each.end(), -1});
        }
        events.sort(Comparator.<long[]>comparingLong(event -> event[0])
                .thenComparingLong(event -> endsFirst ? event[1] : -event[1]));
        int open = 0;
        int peak = 0;
        for (long[] event : events) {
            open += (int) event[1];
            peak = Math.max(peak, open);
        }
        return peak;
    }

    private static long union(List<Interval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingLong(Interval::start));
        long busy = 0;
        long counted = Long.MIN_VALUE;
        for (Interval each : sorted) {
            if (each.end() > counted) {
                busy += each.end() - Math.max(each.start(), counted);
                counted = each.end();
            }
        }
        return busy;
    }
}
