// expect: DATA_RACE
// twin: StealersReturnValues
// Two thieves add to one list.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class StealersAddToList {
    public static void main(String[] args) throws Exception {
        List<Integer> found = new ArrayList<>();
        List<Callable<Boolean>> tasks = List.of(() -> found.add(1), () -> found.add(2));
        try (ExecutorService pool = Executors.newWorkStealingPool(2)) {
            pool.invokeAll(tasks);
        }
        System.out.println(found.size());
    }
}
