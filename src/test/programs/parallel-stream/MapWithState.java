// expect: DATA_RACE
// twin: ParallelReduce
// A lambda keeps the previous element in an array.
import java.util.Arrays;

public final class MapWithState {
    public static void main(String[] args) throws Exception {
        int[] previous = {0};
        int sum = Arrays.stream(new int[] {1, 2, 3, 4}).parallel().map(n -> {
            int difference = n - previous[0];
            previous[0] = n;
            return difference;
        }).sum();
        System.out.println(sum < 11);
    }
}
