import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import @package@.Applier;

/** The same approach in another style: who solves an exercise in a way that you did not think of must be accepted, too. */
public final class Solution implements Applier {
    @Override
    public List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int number : numbers) {
            calls.add(() -> step.applyAsInt(number));
        }
        List<Integer> results = new ArrayList<>();
        try (var executor = Executors.newCachedThreadPool()) {
            for (Future<Integer> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
