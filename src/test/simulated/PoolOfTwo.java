import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sixteen tasks in a pool of two. */
final class PoolOfTwo {
    private PoolOfTwo() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int from = i * Kernel.ROWS / 16;
                parts.add(pool.submit(() -> Kernel.rows(from, from + Kernel.ROWS / 16)));
            }
            long sum = 0;
            for (Future<Long> part : parts) {
                sum += part.get();
            }
            return sum;
        }
    }
}
