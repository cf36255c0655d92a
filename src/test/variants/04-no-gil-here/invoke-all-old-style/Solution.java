import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

/** As one wrote it in 2006. */
public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, final int limit) throws Exception {
        List<Callable<Long>> calls = new ArrayList<Callable<Long>>();
        for (int i = 0; i < tasks; i++) {
            final int seed = i;
            calls.add(new Callable<Long>() {
                @Override
                public Long call() {
                    return Kernel.mix(seed, limit);
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Long> results = new ArrayList<Long>();
            for (Future<Long> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.HOURS);
        }
    }
}
