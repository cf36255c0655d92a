import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sixteen futures in the common pool, which has one worker on two cores. */
final class Futures {
    private Futures() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() {
        List<CompletableFuture<Long>> parts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int from = i * Kernel.ROWS / 16;
            parts.add(CompletableFuture.supplyAsync(() -> Kernel.rows(from, from + Kernel.ROWS / 16)));
        }
        long sum = 0;
        for (CompletableFuture<Long> part : parts) {
            sum += part.join();
        }
        return sum;
    }
}
