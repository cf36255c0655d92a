// expect: CLEAN
// twin: SortWhileSearched
// The search starts when the sorter is done.
import java.util.Arrays;

public final class SortThenSearch {
    public static void main(String[] args) throws Exception {
        long[] keys = {9, 7, 8};
        Thread sorter = new Thread(() -> Arrays.sort(keys));
        sorter.start();
        sorter.join();
        assert Arrays.binarySearch(keys, 8L) == 1;
    }
}
