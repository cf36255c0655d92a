// expect: CLEAN
// twin: ImmutableListOnePosition
// Each thread has a spliterator of its own.
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;

public class ImmutableListTwoSpliterators {
    public static void main(String[] args) throws InterruptedException {
        List<Integer> numbers = List.of(1, 2, 3);
        var sum = new AtomicInteger();
        Runnable draw = () -> {
            Spliterator<Integer> mine = numbers.spliterator();
            mine.tryAdvance(sum::addAndGet);
        };
        Thread helper = Thread.startVirtualThread(draw);
        draw.run();
        helper.join();
        assert sum.get() == 2;
    }
}
