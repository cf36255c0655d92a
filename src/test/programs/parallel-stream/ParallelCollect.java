// expect: CLEAN
// twin: ForEachAddsToList
// collect makes a container for each part and merges them.
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

public final class ParallelCollect {
    public static void main(String[] args) throws Exception {
        List<Integer> squares = IntStream.range(0, 8).parallel().map(i -> i * i)
                .collect(ArrayList::new, List::add, List::addAll);
        assert squares.get(7) == 49;
    }
}
