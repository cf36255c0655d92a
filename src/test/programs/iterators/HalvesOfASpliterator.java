// expect: CLEAN
// twin: OneSpliteratorForTwo
// A spliterator is split, and each half goes to a thread of its own.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

public class HalvesOfASpliterator {
    public static void main(String[] args) throws InterruptedException {
        var numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        var sum = new AtomicLong();
        var back = numbers.spliterator();
        var front = back.trySplit();
        Thread helper = new Thread(() -> front.forEachRemaining(sum::addAndGet));
        helper.start();
        while (back.tryAdvance(sum::addAndGet)) {}
        helper.join();
        int again = StreamSupport.stream(numbers.spliterator(), true)
                .mapToInt(each -> each)
                .sum();
        assert sum.get() == again;
    }
}
