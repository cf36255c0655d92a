package @package@;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** What the learner implements. Types in contract/ are shown read-only; say here what is promised and what may be assumed. */
public interface Applier {
    /**
     * Applies {@code step} to each number, to all of them at the same time.
     *
     * @param numbers may be empty
     * @param step takes its time, and may be called by any thread
     * @return the results in the order of the numbers
     */
    List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) throws Exception;
}
