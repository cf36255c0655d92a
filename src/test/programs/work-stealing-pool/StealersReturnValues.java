// expect: CLEAN
// twin: StealersAddToList
// The tasks return values, main makes the list.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class StealersReturnValues {
    public static void main(String[] args) throws Exception {
        List<Integer> found = new ArrayList<>();
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
        try (ExecutorService pool = Executors.newWorkStealingPool(2)) {
            for (Future<Integer> future : pool.invokeAll(tasks)) {
                found.add(future.get());
            }
        }
        assert found.equals(List.of(1, 2));
    }
}
