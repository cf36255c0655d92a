// expect: CLEAN
// twin: DuplicatesShareBytes
// The duplicate's writes come back through a queue.
import java.nio.LongBuffer;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;

public class DuplicateAfterQueue {
    public static void main(String[] args) throws Exception {
        LongBuffer totals = LongBuffer.allocate(3);
        var done = new SynchronousQueue<LongBuffer>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            LongBuffer mine = totals.duplicate();
            pool.submit(() -> {
                done.put(mine.put(5).put(6));
                return null;
            });
            if (done.take().flip().limit() != 2 || totals.get(1) != 6) {
                throw new AssertionError();
            }
        }
    }
}
