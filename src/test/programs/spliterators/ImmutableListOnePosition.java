// expect: DATA_RACE
// twin: ImmutableListTwoSpliterators
// The list never changes; the spliterator that both threads ask does.
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;

public class ImmutableListOnePosition {
    public static void main(String[] args) throws InterruptedException {
        Spliterator<Integer> numbers = List.of(1, 2, 3).spliterator();
        var sum = new AtomicInteger();
        Runnable draw = () -> numbers.tryAdvance(sum::addAndGet);
        Thread helper = Thread.startVirtualThread(draw);
        draw.run();
        helper.join();
        System.out.println(sum);
    }
}
