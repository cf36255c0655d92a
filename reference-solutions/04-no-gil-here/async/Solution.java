import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) {
        int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (var pool = Executors.newFixedThreadPool(cores)) {
            List<CompletableFuture<Long>> futures = IntStream.range(0, tasks)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Kernel.mix(i, limit), pool))
                    .toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }
}
