// expect: CLEAN
// twin: OverlappingMergeSort
// The halves meet but do not overlap.
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class DisjointMergeSort {
    public static void main(String[] args) throws Exception {
        int[] data = {4, 3, 2, 1};
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            ForkJoinTask<?> left = pool.submit(() -> Arrays.sort(data, 0, 2));
            Arrays.sort(data, 2, 4);
            left.join();
        }
        System.out.println(data[0] < 5);
    }
}
