// expect: CLEAN
// twin: ParallelOverGrowingDeque
// Adding has ended; the workers of the stream only read.
import java.util.*;

public class ParallelOverFinishedDeque {
    public static void main(String[] args) throws InterruptedException {
        Deque<Integer> events = new ArrayDeque<>(List.of(1, 2, 3, 4));
        Thread source = new Thread(() -> events.addLast(5));
        source.start();
        source.join();
        int most = events.parallelStream().max(Integer::compare).orElseThrow();
        assert most == 5;
    }
}
