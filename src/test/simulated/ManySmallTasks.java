import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two thousand tasks of a few microseconds in a pool of two. */
final class ManySmallTasks {
    private ManySmallTasks() {}

    static long sequential() {
        long sum = 0;
        for (int i = 0; i < 4_000; i++) {
            sum += Kernel.row(i % 16);
        }
        return sum;
    }

    static long parallel() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int i = 0; i < 4_000; i++) {
                int number = i % 16;
                parts.add(pool.submit(() -> Kernel.row(number)));
            }
            long sum = 0;
            for (Future<Long> part : parts) {
                sum += part.get();
            }
            return sum;
        }
    }
}
