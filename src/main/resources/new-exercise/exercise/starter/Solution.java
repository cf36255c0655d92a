import java.util.List;
import java.util.function.IntUnaryOperator;
import @package@.Applier;

// What the editor opens with. It compiles, and it is not accepted.
public final class Solution implements Applier {
    @Override
    public List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) throws Exception {
        // One after the other. How can all be done at the same time?
        return numbers.stream().map(step::applyAsInt).toList();
    }
}
