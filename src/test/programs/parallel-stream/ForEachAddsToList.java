// expect: DATA_RACE
// twin: ParallelCollect
// forEach on a parallel stream fills an ArrayList.
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

public final class ForEachAddsToList {
    public static void main(String[] args) throws Exception {
        List<Integer> squares = new ArrayList<>();
        IntStream.range(0, 8).parallel().forEach(i -> squares.add(i * i));
        System.out.println(squares.size() > 0);
    }
}
