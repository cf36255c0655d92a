// expect: DATA_RACE on SumAction.total
// twin: RecursiveTaskSum
// All actions add to one static field.
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class RecursiveActionSharedSum {
    static final class SumAction extends RecursiveAction {
        static long total;
        private final int from;
        private final int to;

        SumAction(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                total += from;
                return;
            }
            int middle = (from + to) / 2;
            invokeAll(new SumAction(from, middle), new SumAction(middle, to));
        }
    }

    public static void main(String[] args) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            pool.invoke(new SumAction(0, 4));
        }
    }
}
