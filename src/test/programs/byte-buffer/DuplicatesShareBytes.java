// expect: DATA_RACE
// twin: DuplicateAfterQueue
// A duplicate has a position of its own, and the same longs.
import java.nio.LongBuffer;
import java.util.concurrent.Executors;

public class DuplicatesShareBytes {
    public static void main(String[] args) throws Exception {
        LongBuffer totals = LongBuffer.allocate(3);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            LongBuffer mine = totals.duplicate();
            pool.submit(() -> mine.put(5).put(6));
            long seen = totals.get(1);
            System.out.println(seen);
        }
    }
}
