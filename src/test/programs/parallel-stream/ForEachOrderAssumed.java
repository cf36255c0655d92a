// expect: FAILED
// twin: ForEachOrdered
// forEach of a parallel stream has no order.
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

public final class ForEachOrderAssumed {
    public static void main(String[] args) throws Exception {
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        Stream.of(1, 2, 3, 4).parallel().forEach(seen::add);
        assert List.copyOf(seen).equals(List.of(1, 2, 3, 4)) : seen;
    }
}
