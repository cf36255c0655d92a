import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

/** A chain in which each future adds its result to the list of the one before. */
public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        try (var pool = Executors.newWorkStealingPool(Math.max(4, Runtime.getRuntime().availableProcessors()))) {
            CompletableFuture<List<Long>> all = CompletableFuture.completedFuture(new ArrayList<>());
            for (int i = 0; i < tasks; i++) {
                int seed = i;
                CompletableFuture<Long> one = CompletableFuture.supplyAsync(() -> Kernel.mix(seed, limit), pool);
                all = all.thenCombine(one, (list, result) -> {
                    list.add(result);
                    return list;
                });
            }
            return all.get();
        }
    }
}
