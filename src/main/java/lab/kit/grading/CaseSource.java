package lab.kit.grading;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Give the inputs of an exercise. Implemented by the author's {@code grading.Cases}, which runs outside the box of the
 * submission and never enters it.
 *
 * @param <I> the input, usually a record nested in {@code grading.Probe}
 */
public interface CaseSource<I> {
    /** Give the cases that a learner sees and may run before submitting; always the same, the simplest first. */
    List<Case<I>> visible();

    /**
     * Draw {@code count} hidden cases. The same generator state gives the same cases; all chance comes from {@code random}.
     * Put the edges (none, one, many, the slow, the failing) in every draw, not only in lucky ones.
     */
    List<Case<I>> random(RandomGenerator random, int count);

    /**
     * Give small sizes for exploring interleavings, the smallest first: two threads with one step each, then a little more.
     * Every planted mistake that depends on the schedule must show at one of them, and all interleavings of each must be few
     * enough to be run with some reference. Empty where nothing is shared.
     */
    default List<Case<I>> ladder() {
        return List.of();
    }

    /**
     * Give sizes for exploring that have too many interleavings to run all of them: there schedules are only drawn. Empty
     * where the ladder is enough.
     */
    default List<Case<I>> large() {
        return List.of();
    }

    /**
     * Give one to three inputs of full size on which speed is judged; {@code random} decides the values but never the amount
     * of work. The probe finds {@link Setting#timed()} true with them. Empty where speed is not judged.
     *
     * <p>A computation needs some millions of steps, or starting threads costs more than they save; sleeping needs no size.
     */
    default List<Case<I>> speed(RandomGenerator random) {
        return List.of();
    }
}
