import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import @package@.Applier;

// All threads count with the same field: two may get the same place.
public final class Solution implements Applier {
    private int next;

    @Override
    public List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) throws Exception {
        Integer[] results = new Integer[numbers.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int place = i;
            threads.add(Thread.ofPlatform().start(() -> results[next++] = step.applyAsInt(numbers.get(place))));
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
