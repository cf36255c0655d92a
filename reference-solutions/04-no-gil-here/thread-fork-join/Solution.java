import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.stream.LongStream;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

/** Halves the range until one task is left, in a pool of its own. */
public final class Solution implements CpuBound {
    private static final class Range extends RecursiveAction {
        private final long[] results;
        private final int from;
        private final int to;
        private final int limit;

        Range(long[] results, int from, int to, int limit) {
            this.results = results;
            this.from = from;
            this.to = to;
            this.limit = limit;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                results[from] = Kernel.mix(from, limit);
            } else if (to > from) {
                int middle = (from + to) >>> 1;
                invokeAll(new Range(results, from, middle, limit), new Range(results, middle, to, limit));
            }
        }
    }

    @Override
    public List<Long> runAll(int tasks, int limit) {
        long[] results = new long[tasks];
        try (var pool = new ForkJoinPool(4)) {
            pool.invoke(new Range(results, 0, tasks, limit));
        }
        return LongStream.of(results).boxed().toList();
    }
}
