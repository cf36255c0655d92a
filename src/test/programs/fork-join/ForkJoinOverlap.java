// expect: DATA_RACE
// twin: ForkJoinMergeSort
// The halves share the element in the middle.
import java.util.concurrent.*;

public final class ForkJoinOverlap extends RecursiveAction {
    final long[] a;
    final int lo, hi;

    ForkJoinOverlap(long[] a, int lo, int hi) {
        this.a = a;
        this.lo = lo;
        this.hi = hi;
    }

    protected void compute() {
        if (hi - lo <= 2) {
            for (int i = lo; i <= hi && i < a.length; i++) a[i] += i;
            return;
        }
        int m = (lo + hi) / 2;
        ForkJoinOverlap l = new ForkJoinOverlap(a, lo, m), r = new ForkJoinOverlap(a, m, hi);
        l.fork();
        r.compute();
        l.join();
    }

    public static void main(String[] args) {
        ForkJoinPool.commonPool().invoke(new ForkJoinOverlap(new long[8], 0, 8));
    }
}
