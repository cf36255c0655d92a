import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.ex01.Interval;
import lab.ex01.Overlap;

/** Net change per instant in a sorted map: ends and starts at the same instant cancel each other. */
public final class Solution implements Overlap {
    @Override
    public int peak(List<Interval> intervals) {
        int open = 0;
        int peak = 0;
        for (int change : changes(intervals).values()) {
            open += change;
            peak = Math.max(peak, open);
        }
        return peak;
    }

    @Override
    public long busy(List<Interval> intervals) {
        long busy = 0;
        long last = 0;
        int open = 0;
        for (Map.Entry<Long, Integer> change : changes(intervals).entrySet()) {
            if (open > 0) {
                busy += change.getKey() - last;
            }
            open += change.getValue();
            last = change.getKey();
        }
        return busy;
    }

    private static TreeMap<Long, Integer> changes(List<Interval> intervals) {
        var changes = new TreeMap<Long, Integer>();
        for (Interval interval : intervals) {
            changes.merge(interval.start(), 1, Integer::sum);
            changes.merge(interval.end(), -1, Integer::sum);
        }
        return changes;
    }
}
