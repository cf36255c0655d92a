package dev.interleave.box.engine.rt;

/**
 * Where a schedule leaves the straight path.
 *
 * @param points numbers of the decisions, ascending, from 1
 * @param values what was decided there: the index of a fiber, or the place of a waiting thread
 */
public record Deviations(int[] points, int[] values) {
    static final Deviations NONE = new Deviations(new int[0], new int[0]);

    int count() {
        return points.length;
    }

    /** Return these without the ones from {@code start} until before {@code end}. */
    Deviations without(int start, int end) {
        int left = points.length - (end - start);
        int[] fewerPoints = new int[left];
        int[] fewerValues = new int[left];
        System.arraycopy(points, 0, fewerPoints, 0, start);
        System.arraycopy(values, 0, fewerValues, 0, start);
        System.arraycopy(points, end, fewerPoints, start, left - start);
        System.arraycopy(values, end, fewerValues, start, left - start);
        return new Deviations(fewerPoints, fewerValues);
    }
}
