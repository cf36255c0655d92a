import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (var pool = Executors.newFixedThreadPool(cores)) {
            var calls = new ArrayList<Callable<Long>>();
            for (int i = 0; i < tasks; i++) {
                long seed = i;
                calls.add(() -> Kernel.mix(seed, limit));
            }
            var results = new ArrayList<Long>();
            for (Future<Long> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
