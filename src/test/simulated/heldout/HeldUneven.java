import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Three tasks of 4, 2 and 1 parts in a pool of two: the longest decides. */
final class HeldUneven {
    private HeldUneven() {}

    private static long part(int count) {
        long sum = 0;
        for (int i = 0; i < count * 80; i++) {
            sum += Kernel.row(i);
        }
        return sum;
    }

    static long sequential() {
        return part(4) + part(2) + part(1);
    }

    static long parallel() throws ExecutionException, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<Long> large = pool.submit(() -> part(4));
            Future<Long> middle = pool.submit(() -> part(2));
            Future<Long> small = pool.submit(() -> part(1));
            return large.get() + middle.get() + small.get();
        }
    }
}
