// expect: CLEAN
// twin: ForEachOrderAssumed
// forEachOrdered keeps the encounter order.
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

public final class ForEachOrdered {
    public static void main(String[] args) throws Exception {
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        Stream.of(1, 2, 3, 4).parallel().forEachOrdered(seen::add);
        assert List.copyOf(seen).equals(List.of(1, 2, 3, 4)) : seen;
    }
}
