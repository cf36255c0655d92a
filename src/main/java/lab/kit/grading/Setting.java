package lab.kit.grading;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Tell a probe under which conditions it runs, and wait for it without a stopwatch.
 *
 * <p>Natively the submission runs on real threads. Explored, the engine decides who runs next, tries many interleavings and
 * keeps its own clock: there {@link #await} never blocks and a barrier makes no sense, so structure
 * (who overlapped whom) is judged natively and results are judged in both.
 */
public interface Setting {
    /** Tell whether the engine chooses the interleaving. */
    boolean explored();

    /**
     * Tell whether only results and time matter: the run is simulated on virtual cores or measured. Then {@link #explored()}
     * is true as well, nothing may keep the submission from going on, and supplied steps take their time by sleeping or
     * computing as they would in earnest.
     */
    default boolean timed() {
        return false;
    }

    /**
     * Block the calling thread until {@code condition} holds; give up only when it cannot come true any more, because every
     * other thread of the submission waits as well, or when patience is over (about ten seconds of real time).
     *
     * <p>A barrier that proves concurrency: each worker reports its arrival, then awaits that all have arrived. {@code
     * false} proves that they were not at work together, whatever the load of the machine. Explored: tells at once whether
     * the condition holds.
     *
     * @param condition cheap, without side effects, readable from any thread (use {@link Tally}, {@link EventLog})
     */
    boolean await(BooleanSupplier condition);

    /**
     * Block the calling thread like {@link #await}, but give up quickly, as soon as the others seem to wait.
     *
     * <p>For catching a caller that goes on too early: hold the workers until the call has returned. {@code true} proves
     * that it returned while they were at work; {@code false} means that it most likely waits, as it should. Explored: tells at
     * once whether the condition holds; in some runs of each size after four and a half seconds of the engine's own time, so that a caller
     * shows who waits for two or three seconds only.
     */
    boolean hold(BooleanSupplier condition);

    /**
     * Take a while in those explored runs that are made for it, as {@link #hold} does, but without a look at anything; does nothing in
     * all others. For steps that a caller has to wait for.
     */
    default void linger() {}

    /**
     * Reach the local site of this case.
     *
     * @throws UnsupportedOperationException if {@code Cases} is no {@link SiteSource}
     */
    Site site();

    /** Count the child processes alive now, grandchildren included; 0 if {@link #timed}. */
    int children();

    /**
     * Give a fresh, empty folder for this case, on the box's own file system.
     *
     * @throws UnsupportedOperationException if explored and not timed
     */
    Path folder();

    /**
     * Give the setting of an explored run.
     *
     * @param linger lets the calling thread take its time in those runs that are made for it; tells whether it did
     * @param children counts the simulated child processes that are alive
     */
    static Setting ofExploration(BooleanSupplier linger, IntSupplier children) {
        return new LingeringSetting(linger, children);
    }

    /** Give the setting of a run on simulated cores. */
    static Setting ofSimulation() {
        return ExploredSetting.TIMED;
    }
}
