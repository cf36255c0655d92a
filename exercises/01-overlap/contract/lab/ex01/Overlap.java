package lab.ex01;

import java.util.List;

/** Answers two questions about a trace: how many tasks were under way at once, and how long was anybody busy? */
public interface Overlap {
    /**
     * Tell how many of the intervals cover the same instant, at most; 0 if there are none.
     *
     * @param intervals in any order; must not be changed
     */
    int peak(List<Interval> intervals);

    /**
     * Tell for how long at least one of the intervals is under way.
     *
     * @param intervals in any order; must not be changed
     */
    long busy(List<Interval> intervals);
}
