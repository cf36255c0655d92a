// expect: CLEAN
// twin: FillsFromNeighbour
// A parallel fill reads the place that it fills, and another array that is complete.
import java.util.Arrays;
import java.util.stream.IntStream;

public class FillsFromItself {
    public static void main(String[] args) {
        int[] steps = IntStream.range(0, 40).toArray();
        Arrays.parallelSetAll(steps, i -> steps[i] * 2);
        String[] names = new String[40];
        Arrays.parallelSetAll(names, i -> "n" + steps[39 - i]);
        Arrays.parallelPrefix(steps, Integer::sum);
        assert names[0].equals("n78") && steps[39] == 1_560;
    }
}
