// expect: CLEAN
// twin: ForkJoinOverlap
// The halves are sorted and merged.
import java.util.*;
import java.util.concurrent.*;

public final class ForkJoinMergeSort extends RecursiveAction {
    private final int[] a, tmp;
    private final int lo, hi;

    ForkJoinMergeSort(int[] a, int[] tmp, int lo, int hi) {
        this.a = a;
        this.tmp = tmp;
        this.lo = lo;
        this.hi = hi;
    }

    @Override
    protected void compute() {
        if (hi - lo < 3) {
            Arrays.sort(a, lo, hi);
            return;
        }
        int mid = (lo + hi) >>> 1;
        invokeAll(new ForkJoinMergeSort(a, tmp, lo, mid), new ForkJoinMergeSort(a, tmp, mid, hi));
        System.arraycopy(a, lo, tmp, lo, hi - lo);
        for (int i = lo, l = lo, r = mid; i < hi; i++)
            a[i] = r >= hi || l < mid && tmp[l] <= tmp[r] ? tmp[l++] : tmp[r++];
    }

    public static void main(String[] args) {
        int[] data = new Random(3).ints(12, 0, 100).toArray();
        int[] want = data.clone();
        Arrays.sort(want);
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            pool.invoke(new ForkJoinMergeSort(data, new int[12], 0, 12));
        }
        assert Arrays.equals(want, data);
    }
}
