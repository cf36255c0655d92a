import lab.ex12.BreakEven;

public final class Solution implements BreakEven {
    @Override
    public double speedup(double parallelShare, int workers, double startMillis, double workMillis) {
        return workMillis / millis(parallelShare, workers, startMillis, workMillis);
    }

    @Override
    public int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis) {
        int best = speedup(parallelShare, mostWorkers, startMillis, workMillis) > 1 ? mostWorkers : 1;
        return best;
    }

    @Override
    public double breakEvenMillis(double parallelShare, int workers, double startMillis) {
        if (workers == 1 || startMillis == 0) {
            return 0;
        }
        return startMillis * workers / parallelShare;
    }

    private static double millis(double parallelShare, int workers, double startMillis, double workMillis) {
        double starts = startMillis * (workers - 1);
        double alone = workMillis * (1 - parallelShare);
        return starts + alone + workMillis * parallelShare / workers;
    }
}
