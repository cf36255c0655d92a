// expect: DATA_RACE
// twin: SortThenSearch
// Arrays.sort moves elements under the feet of a binary search.
import java.util.Arrays;

public final class SortWhileSearched {
    public static void main(String[] args) throws Exception {
        long[] keys = {9, 7, 8};
        Thread sorter = new Thread(() -> Arrays.sort(keys));
        sorter.start();
        System.out.println(Arrays.binarySearch(keys, 8L) < 3);
        sorter.join();
    }
}
