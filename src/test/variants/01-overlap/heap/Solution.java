import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import lab.ex01.Interval;
import lab.ex01.Overlap;

/** A heap of the ends of those under way. */
public final class Solution implements Overlap {
    @Override
    public int peak(List<Interval> intervals) {
        PriorityQueue<Long> ends = new PriorityQueue<>();
        int most = 0;
        for (Interval interval : sorted(intervals)) {
            while (!ends.isEmpty() && ends.peek() <= interval.start()) {
                ends.poll();
            }
            ends.add(interval.end());
            most = Math.max(most, ends.size());
        }
        return most;
    }

    @Override
    public long busy(List<Interval> intervals) {
        long busy = 0;
        long until = Long.MIN_VALUE;
        for (Interval interval : sorted(intervals)) {
            if (interval.end() > until) {
                busy += interval.end() - Math.max(interval.start(), until);
                until = interval.end();
            }
        }
        return busy;
    }

    private static List<Interval> sorted(List<Interval> intervals) {
        List<Interval> copy = new ArrayList<>(intervals);
        copy.sort(Comparator.comparingLong(Interval::start));
        return copy;
    }
}
