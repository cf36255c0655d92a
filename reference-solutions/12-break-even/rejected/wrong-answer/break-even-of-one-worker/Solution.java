import lab.ex12.BreakEven;

public final class Solution implements BreakEven {
    @Override
    public double speedup(double parallelShare, int workers, double startMillis, double workMillis) {
        return workMillis / millis(parallelShare, workers, startMillis, workMillis);
    }

    @Override
    public int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis) {
        int best = 1;
        double least = millis(parallelShare, 1, startMillis, workMillis);
        for (int workers = 2; workers <= mostWorkers; workers++) {
            double millis = millis(parallelShare, workers, startMillis, workMillis);
            if (millis < least) {
                least = millis;
                best = workers;
            }
        }
        return best;
    }

    @Override
    public double breakEvenMillis(double parallelShare, int workers, double startMillis) {
        if (startMillis == 0) {
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
