import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import @package@.Applier;

// Planted: what learners really write. The folder above is the verdict that it must get, on every seed.
public final class Solution implements Applier {
    @Override
    public List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) throws Exception {
        Integer[] results = new Integer[numbers.size()];
        for (int i = 0; i < results.length; i++) {
            int place = i;
            Thread thread = Thread.ofPlatform().start(() -> results[place] = step.applyAsInt(numbers.get(place)));
            thread.join();
        }
        List<Integer> all = new ArrayList<>();
        for (Integer result : results) {
            all.add(result);
        }
        return all;
    }
}
