package lab.ex12;

/**
 * Computes what parallel work gains.
 *
 * <p>A part of the work, the parallel share, can be divided equally among the workers; the rest is done by one of them. The
 * first worker is there anyway. Each further one has to be started, one after the other, before the parallel part begins.
 */
public interface BreakEven {
    /**
     * Tells how many times faster the work is done with {@code workers} than with one.
     *
     * @param parallelShare the part of the work that can be divided, from 0 to 1
     * @param workers at least 1
     * @param startMillis what starting one worker costs, 0 or more
     * @param workMillis how long one worker alone takes for everything, more than 0
     */
    double speedup(double parallelShare, int workers, double startMillis, double workMillis);

    /**
     * Tells which number of workers, from 1 to {@code mostWorkers}, gives the largest speedup; the smallest of them if several
     * do.
     *
     * @param mostWorkers at least 1, at most 100 000
     */
    int bestWorkers(double parallelShare, int mostWorkers, double startMillis, double workMillis);

    /**
     * Tells how long one worker alone must take for everything, in milliseconds, so that {@code workers} are exactly as fast
     * (speedup 1). With more work than that they gain, with less they lose.
     *
     * @return 0 if they never lose; positive infinity if starting costs something and there is nothing to divide
     */
    double breakEvenMillis(double parallelShare, int workers, double startMillis);
}
