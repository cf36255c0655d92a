import lab.ex12.BreakEven;

/** The time is least where its slope is zero, at the root of divided work over start; the whole numbers beside it decide. */
public final class Solution implements BreakEven {
    @Override
    public double speedup(double p, int n, double start, double work) {
        double inTheUnitOfTheWork = start / work;
        return 1 / ((1 - p) + p / n + inTheUnitOfTheWork * (n - 1));
    }

    @Override
    public int bestWorkers(double p, int most, double start, double work) {
        if (p == 0) {
            return 1;
        }
        if (start == 0) {
            return most;
        }
        double turningPoint = Math.sqrt(p * work / start);
        int below = (int) Math.max(1, Math.min(most, Math.floor(turningPoint)));
        int above = Math.min(most, below + 1);
        return speedup(p, above, start, work) > speedup(p, below, start, work) ? above : below;
    }

    @Override
    public double breakEvenMillis(double p, int n, double start) {
        double price = start * (n - 1);
        return price == 0 ? 0 : price / (p * (1 - 1.0 / n));
    }
}
