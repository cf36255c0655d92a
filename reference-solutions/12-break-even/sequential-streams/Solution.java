import java.util.Comparator;
import java.util.stream.IntStream;
import lab.ex12.BreakEven;

public final class Solution implements BreakEven {
    /** What is given, with the time it takes as a function of the workers. */
    private record Model(double share, double start, double work) {
        double time(int workers) {
            return IntStream.of(1, workers).distinct().count() == 1
                    ? work
                    : (workers - 1) * start + (1 - share) * work + share * work / workers;
        }
    }

    @Override
    public double speedup(double parallelShare, int workers, double startMillis, double workMillis) {
        var model = new Model(parallelShare, startMillis, workMillis);
        return model.time(1) / model.time(workers);
    }

    @Override
    public int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis) {
        var model = new Model(parallelShare, startMillis, workMillis);
        return IntStream.rangeClosed(1, mostWorkers)
                .boxed()
                .min(Comparator.comparingDouble(model::time))
                .orElseThrow();
    }

    @Override
    public double breakEvenMillis(double parallelShare, int workers, double startMillis) {
        if ((workers - 1) * startMillis == 0) {
            return 0;
        }
        return parallelShare == 0 ? Double.POSITIVE_INFINITY : workers * startMillis / parallelShare;
    }
}
