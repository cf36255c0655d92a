package lab.ex01;

/**
 * The time during which a task is under way. The interval is half-open: it covers {@code start} and everything up to
 * {@code end}, but not {@code end} itself.
 *
 * @param start in ticks
 * @param end in ticks, after {@code start}
 */
public record Interval(long start, long end) {
    public Interval {
        if (end <= start) {
            throw new IllegalArgumentException("The interval ends at " + end + " but starts at " + start);
        }
    }
}
