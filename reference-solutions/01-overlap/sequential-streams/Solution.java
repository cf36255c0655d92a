import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.PriorityQueue;
import lab.ex01.Interval;
import lab.ex01.Overlap;

/** A heap of open intervals for the peak, a fold over a stream for the busy time. */
public final class Solution implements Overlap {
    @Override
    public int peak(List<Interval> intervals) {
        var open = new PriorityQueue<Long>();
        return byStart(intervals).stream()
                .mapToInt(interval -> {
                    while (!open.isEmpty() && open.peek() <= interval.start()) {
                        open.remove();
                    }
                    open.add(interval.end());
                    return open.size();
                })
                .max()
                .orElse(0);
    }

    @Override
    public long busy(List<Interval> intervals) {
        if (intervals.isEmpty()) {
            return 0;
        }
        List<Interval> sorted = byStart(intervals);
        long[] counted = {sorted.getFirst().start()};
        return sorted.stream()
                .mapToLong(interval -> {
                    long before = Math.max(counted[0], interval.start());
                    counted[0] = Math.max(counted[0], interval.end());
                    return Math.max(0, interval.end() - before);
                })
                .sum();
    }

    private static List<Interval> byStart(List<Interval> intervals) {
        return intervals.stream().sorted(comparingLong(Interval::start)).toList();
    }
}
