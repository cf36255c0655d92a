// expect: DATA_RACE
// twin: FillsFromItself
// A parallel fill reads what its neighbour may be writing.
import java.util.Arrays;

public class FillsFromNeighbour {
    public static void main(String[] args) {
        long[] powers = new long[48];
        Arrays.parallelSetAll(powers, i -> i == 0 ? 1 : 3 * powers[i - 1] % 1_000);
    }
}
