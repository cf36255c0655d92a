import java.util.Arrays;
import java.util.List;
import lab.ex01.Interval;
import lab.ex01.Overlap;

/** Old style: starts and ends sorted apart, two pointers, no objects. */
public final class Solution implements Overlap {
    @Override
    public int peak(List<Interval> intervals) {
        long[] starts = starts(intervals);
        long[] ends = ends(intervals);
        int peak = 0;
        int ended = 0;
        for (int started = 0; started < starts.length; started++) {
            while (ends[ended] <= starts[started]) {
                ended++;
            }
            peak = Math.max(peak, started + 1 - ended);
        }
        return peak;
    }

    @Override
    public long busy(List<Interval> intervals) {
        long[] starts = starts(intervals);
        long[] ends = ends(intervals);
        long busy = 0;
        int ended = 0;
        for (int started = 0; started < starts.length; started++) {
            if (started == ended) {
                busy -= starts[started];
            }
            while (ended <= started && (started + 1 == starts.length || ends[ended] < starts[started + 1])) {
                if (ended == started) {
                    busy += ends[ended];
                }
                ended++;
            }
        }
        return busy;
    }

    private static long[] starts(List<Interval> intervals) {
        long[] starts = new long[intervals.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = intervals.get(i).start();
        }
        Arrays.sort(starts);
        return starts;
    }

    private static long[] ends(List<Interval> intervals) {
        long[] ends = new long[intervals.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = intervals.get(i).end();
        }
        Arrays.sort(ends);
        return ends;
    }
}
