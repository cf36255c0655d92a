// 90-100: Nothing in particular
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        try (var pool = new ForkJoinPool(Math.max(2, Runtime.getRuntime().availableProcessors()))) {
            return Arrays.stream(pool.invoke(new Part(0, tasks, limit))).boxed().toList();
        }
    }

    static class Part extends RecursiveTask<long[]> {
        final int from, to, limit;

        Part(int f, int t, int l) {
            from = f;
            to = t;
            limit = l;
        }

        @Override
        protected long[] compute() {
            if (to - from == 0) return new long[0];
            if (to - from == 1) return new long[] {Kernel.mix(from, limit)};
            int m = (from + to) / 2;
            Part l = new Part(from, m, limit), r = new Part(m, to, limit);
            l.fork();
            long[] b = r.compute(), a = l.join();
            long[] c = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, c, a.length, b.length);
            return c;
        }
    }
}
