// expect: CLEAN
// twin: RecursiveActionSharedSum
// Each task returns the sum of its range.
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public final class RecursiveTaskSum {
    static final class SumTask extends RecursiveTask<Integer> {
        private final int from;
        private final int to;

        SumTask(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Integer compute() {
            if (to - from == 1) {
                return from;
            }
            int middle = (from + to) / 2;
            SumTask left = new SumTask(from, middle);
            left.fork();
            int right = new SumTask(middle, to).compute();
            return left.join() + right;
        }
    }

    public static void main(String[] args) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            assert pool.invoke(new SumTask(0, 4)) == 6;
        }
    }
}
