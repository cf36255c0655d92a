import java.util.List;
import lab.ex01.Interval;
import lab.ex01.Overlap;

public final class Solution implements Overlap {
    @Override
    public int peak(List<Interval> intervals) {
        // How many intervals are open at once, at most?
        return 0;
    }

    @Override
    public long busy(List<Interval> intervals) {
        // For how many ticks is at least one interval open?
        return 0;
    }
}
