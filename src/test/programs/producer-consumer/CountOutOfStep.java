// expect: FAILED
// twin: CountAfterAdd
// Consumers are started by a count that is read before the producer is done.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class CountOutOfStep {
    static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    static final AtomicInteger produced = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= 2; i++) {
                produced.incrementAndGet();
                queue.add(i);
            }
        });
        producer.start();
        int expected = produced.get();
        int consumed = 0;
        for (int i = 0; i < expected; i++) {
            if (queue.poll() != null) {
                consumed++;
            }
        }
        producer.join();
        assert consumed == expected : "an item was counted and not there";
    }
}
