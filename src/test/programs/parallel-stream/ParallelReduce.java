// expect: CLEAN
// twin: MapWithState
// reduce needs no state.
import java.util.Arrays;

public final class ParallelReduce {
    public static void main(String[] args) throws Exception {
        int sum = Arrays.stream(new int[] {1, 2, 3, 4}).parallel().reduce(0, Integer::sum);
        assert sum == 10;
    }
}
