// expect: DATA_RACE
// twin: ParallelOverFinishedDeque
// A parallel stream over a deque to which somebody still adds.
import java.util.*;

public class ParallelOverGrowingDeque {
    public static void main(String[] args) throws InterruptedException {
        Deque<Integer> events = new ArrayDeque<>(List.of(1, 2, 3, 4));
        Thread source = new Thread(() -> events.addLast(5));
        source.start();
        int most = events.parallelStream().max(Integer::compare).orElseThrow();
        source.join();
        System.out.println(most);
    }
}
