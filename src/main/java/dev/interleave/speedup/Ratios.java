package dev.interleave.speedup;

import java.util.List;

/**
 * The median of measured ratios with its confidence interval, free of any assumption on how they are distributed.
 *
 * @param low the order statistic below which the true median lies in at most 2.5 of 100 samples (of six or more values)
 * @param high its counterpart
 */
record Ratios(double median, double low, double high) {
    private static final double TAIL = 0.025;

    static Ratios of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        int cut = cut(n);
        return new Ratios(median, sorted[cut], sorted[n - 1 - cut]);
    }

    /** How many values may be cut off at each end: the binomial distribution with one half tells. */
    private static int cut(int n) {
        double below = 0;
        double each = Math.pow(0.5, n);
        int cut = 0;
        for (int k = 0; k < n / 2; k++) {
            below += each;
            if (below > TAIL) {
                break;
            }
            cut = k;
            each = each * (n - k) / (k + 1);
        }
        return cut;
    }

    /** Tell how wide the interval is, relative to the median. */
    double width() {
        return median == 0 ? Double.POSITIVE_INFINITY : (high - low) / median;
    }
}
