import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lab.ex04.SharedTotal;
import lab.kit.Cell;

public final class Solution implements SharedTotal {
    @Override
    public long total(int tasks, int limit, Cell cell) {
        // Nothing is shared until the partial sums have come back to the caller.
        List<CompletableFuture<Long>> sums = IntStream.range(0, tasks)
                .mapToObj(task -> CompletableFuture.supplyAsync(() -> sum(limit)))
                .toList();
        for (CompletableFuture<Long> sum : sums) {
            cell.set(cell.get() + sum.join());
        }
        return cell.get();
    }

    private static long sum(int limit) {
        // 0 + 1 + … + 99 999 is more than an int can hold.
        int sum = 0;
        for (int i = 0; i < limit; i++) {
            sum += i;
        }
        return sum;
    }
}
