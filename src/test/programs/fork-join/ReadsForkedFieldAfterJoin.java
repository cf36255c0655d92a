// expect: CLEAN
// twin: ReadsForkedFieldBeforeJoin
// join comes first.
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class ReadsForkedFieldAfterJoin {
    static class Max extends RecursiveAction {
        final int[] data;
        final int from;
        final int to;
        int result;

        Max(int[] data, int from, int to) {
            this.data = data;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                result = data[from];
            } else {
                int middle = from + (to - from) / 2;
                Max left = new Max(data, from, middle);
                Max right = new Max(data, middle, to);
                left.fork();
                right.compute();
                left.join();
                result = Math.max(left.result, right.result);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Max max = new Max(new int[] {3, 9}, 0, 2);
        ForkJoinPool pool = new ForkJoinPool(2);
        pool.invoke(max);
        pool.shutdown();
        assert max.result == 9;
    }
}
