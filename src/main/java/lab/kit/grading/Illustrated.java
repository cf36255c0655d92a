package lab.kit.grading;

import java.util.List;

/**
 * Show pictures of a case beside its verdict. Implemented by an {@code Oracle} besides {@link Rule}, and asked for visible cases only:
 * what a picture shows of the expected answer is no secret there.
 *
 * @param <I> the input
 * @param <O> the observation
 */
@FunctionalInterface
public interface Illustrated<I, O> {
    /**
     * Give the pictures in the order in which they are shown, at most 12 of at most 256 × 256 pixels; none where there is nothing to
     * be seen.
     *
     * <p>Everything in {@code seen} may be forged by a hostile submission: check sizes before using them.
     */
    List<Illustration> pictures(I input, O seen);
}
