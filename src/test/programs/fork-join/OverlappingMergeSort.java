// expect: DATA_RACE
// twin: DisjointMergeSort
// The two halves of a parallel sort overlap by one element.
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class OverlappingMergeSort {
    public static void main(String[] args) throws Exception {
        int[] data = {4, 3, 2, 1};
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            ForkJoinTask<?> left = pool.submit(() -> Arrays.sort(data, 0, 3));
            ForkJoinTask<?> right = pool.submit(() -> Arrays.sort(data, 2, 4));
            left.join();
            right.join();
        }
        System.out.println(data[0] < 5);
    }
}
