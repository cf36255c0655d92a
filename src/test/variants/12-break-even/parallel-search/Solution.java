import java.util.Comparator;
import java.util.stream.IntStream;
import lab.ex12.BreakEven;

/** Times, not speedups, are compared; all numbers of workers are looked at in parallel. */
public final class Solution implements BreakEven {
    @Override
    public double speedup(double parallelShare, int workers, double startMillis, double workMillis) {
        return workMillis / time(parallelShare, workers, startMillis, workMillis);
    }

    @Override
    public int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis) {
        return IntStream.rangeClosed(1, mostWorkers)
                .parallel()
                .boxed()
                .min(Comparator.<Integer>comparingDouble(n -> time(parallelShare, n, startMillis, workMillis))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(1);
    }

    @Override
    public double breakEvenMillis(double parallelShare, int workers, double startMillis) {
        double starts = (workers - 1) * startMillis;
        if (starts == 0) {
            return 0;
        }
        double gained = parallelShare * (workers - 1) / workers;
        return gained == 0 ? Double.POSITIVE_INFINITY : starts / gained;
    }

    private static double time(double share, int workers, double start, double work) {
        return workers == 1 ? work : (workers - 1) * start + work * (1 - share) + work * share / workers;
    }
}
