// expect: DEADLOCK
// twin: SubtasksOnOwnPool
// Each of two tasks submits a subtask to the full pool of two and waits.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class BothWaitForSubtasks {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Callable<Integer> outer = () -> pool.submit(() -> 1).get() + 1;
        pool.invokeAll(List.of(outer, outer));
        pool.shutdown();
    }
}
