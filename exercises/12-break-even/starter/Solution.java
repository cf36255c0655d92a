import lab.ex12.BreakEven;

public final class Solution implements BreakEven {
    @Override
    public double speedup(double parallelShare, int workers, double startMillis, double workMillis) {
        // How long does it take with one worker, how long with all of them?
        return workers;
    }

    @Override
    public int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis) {
        return mostWorkers;
    }

    @Override
    public double breakEvenMillis(double parallelShare, int workers, double startMillis) {
        return 0;
    }
}
