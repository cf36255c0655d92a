import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** A tree of fork and join in a pool of two. */
final class ForkJoinTree {
    private ForkJoinTree() {}

    static long sequential() {
        return Kernel.all();
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
            if (to - from <= 8) {
                return Kernel.rows(from, to);
            }
            int middle = (from + to) / 2;
            Part left = new Part(from, middle);
            left.fork();
            return new Part(middle, to).compute() + left.join();
        }
    }

    static long parallel() {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            return pool.invoke(new Part(0, Kernel.ROWS));
        }
    }
}
