// expect: CLEAN
// twin: BothWaitForSubtasks
// Subtasks have a pool of their own.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SubtasksOnOwnPool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ExecutorService inner = Executors.newCachedThreadPool();
        Callable<Integer> outer = () -> inner.submit(() -> 1).get() + 1;
        pool.invokeAll(List.of(outer, outer));
        pool.shutdown();
        inner.shutdown();
    }
}
