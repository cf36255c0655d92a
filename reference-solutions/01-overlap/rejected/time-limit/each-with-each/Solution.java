import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.ex01.Interval;
import lab.ex01.Overlap;

public final class Solution implements Overlap {
    @Override
    public int peak(List<Interval> intervals) {
        int peak = 0;
        for (Interval here : intervals) {
            int open = 0;
            for (Interval other : intervals) {
                if (other.start() <= here.start() && here.start() < other.end()) {
                    open++;
                }
            }
            peak = Math.max(peak, open);
        }
        return peak;
    }

    @Override
    public long busy(List<Interval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingLong(Interval::start));
        long busy = 0;
        long counted = Long.MIN_VALUE;
        for (Interval interval : sorted) {
            long from = Math.max(counted, interval.start());
            busy += Math.max(0, interval.end() - from);
            counted = Math.max(counted, interval.end());
        }
        return busy;
    }
}
