import java.util.function.IntToDoubleFunction;
import lab.ex12.BreakEven;

/** Halves the range: the time falls up to the best number and rises after it. */
public final class Solution implements BreakEven {
    @Override
    public double speedup(double share, int workers, double start, double work) {
        if (workers == 1) {
            return 1.0;
        }
        double parallel = share * work;
        double serial = work - parallel;
        return work / (start * workers - start + serial + parallel / workers);
    }

    @Override
    public int bestWorkers(double share, int most, double start, double work) {
        IntToDoubleFunction gain = workers -> speedup(share, workers, start, work);
        int low = 1;
        int high = most;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (gain.applyAsDouble(middle + 1) > gain.applyAsDouble(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public double breakEvenMillis(double share, int workers, double start) {
        if (workers < 2 || start <= 0) {
            return 0;
        }
        return share > 0 ? start / (share / workers) : Double.POSITIVE_INFINITY;
    }
}
