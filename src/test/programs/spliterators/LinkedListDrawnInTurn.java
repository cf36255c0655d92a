// expect: CLEAN
// twin: LinkedListDrawn
// The spliterator is asked under a lock; the job itself runs outside of it.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.ReentrantLock;

public class LinkedListDrawnInTurn {
    public static void main(String[] args) throws Exception {
        var jobs = new LinkedList<Runnable>();
        for (int i = 0; i < 4; i++) {
            jobs.add(() -> {});
        }
        Spliterator<Runnable> source = jobs.spliterator();
        var turn = new ReentrantLock();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int worker = 0; worker < 2; worker++) {
                pool.execute(() -> {
                    for (boolean more = true; more; ) {
                        var next = new Runnable[1];
                        turn.lock();
                        try {
                            more = source.tryAdvance(job -> next[0] = job);
                        } finally {
                            turn.unlock();
                        }
                        if (more) {
                            next[0].run();
                        }
                    }
                });
            }
        }
    }
}
