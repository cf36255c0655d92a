import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Nearest pairs of numbers, divided in halves down to a limit, in the common pool. */
final class HeldForkJoin {
    private HeldForkJoin() {}

    private static final int NUMBERS = 3_000_000;

    private static long value(int number) {
        long x = number * 0x9E3779B97F4A7C15L;
        x ^= x >>> 29;
        x *= 0xBF58476D1CE4E5B9L;
        x ^= x >>> 32;
        return x;
    }

    private static long least(int from, int to) {
        long least = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            least = Math.min(least, Math.abs(value(i) - value(i + 1)));
        }
        return least;
    }

    static long sequential() {
        return least(0, NUMBERS);
    }

    private static final class Part extends RecursiveTask<Long> {
        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from <= 50_000) {
                return least(from, to);
            }
            int middle = (from + to) >>> 1;
            var left = new Part(from, middle);
            left.fork();
            long right = new Part(middle, to).compute();
            return Math.min(right, left.join());
        }
    }

    static long parallel() {
        return ForkJoinPool.commonPool().invoke(new Part(0, NUMBERS));
    }
}
