import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import @package@.Applier;

// An edge that is forgotten: there may be no numbers at all.
public final class Solution implements Applier {
    @Override
    public List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) throws Exception {
        if (numbers.isEmpty()) {
            return null;
        }
        Integer[] results = new Integer[numbers.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int place = i;
            threads.add(Thread.ofPlatform().start(() -> results[place] = step.applyAsInt(numbers.get(place))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Integer> all = new ArrayList<>();
        for (Integer result : results) {
            all.add(result);
        }
        return all;
    }
}
