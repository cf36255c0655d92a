// 40-55: threads compute at once
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        var all = IntStream.range(0, tasks)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Kernel.mix(i, limit)))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
