// expect: DATA_RACE
// twin: StreamCollectors
// forEach of a parallel stream fills a HashMap.
import java.util.*;
import java.util.stream.*;

public final class StreamSideEffect {
    public static void main(String[] args) {
        Map<Integer, Integer> squares = new HashMap<>();
        IntStream.range(0, 16).parallel().forEach(i -> squares.put(i, i * i));
        System.out.println(squares.size());
    }
}
