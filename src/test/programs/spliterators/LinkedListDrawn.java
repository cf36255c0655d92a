// expect: DATA_RACE
// twin: LinkedListDrawnInTurn
// Workers draw jobs from the spliterator of a linked list, as if that were a queue.
import java.util.*;
import java.util.concurrent.*;

public class LinkedListDrawn {
    public static void main(String[] args) throws Exception {
        var jobs = new LinkedList<Runnable>();
        for (int i = 0; i < 4; i++) {
            jobs.add(() -> {});
        }
        Spliterator<Runnable> source = jobs.spliterator();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int worker = 0; worker < 2; worker++) {
                pool.execute(() -> {
                    while (source.tryAdvance(Runnable::run)) {}
                });
            }
        }
    }
}
