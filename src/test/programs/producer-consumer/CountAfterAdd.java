// expect: CLEAN
// twin: CountOutOfStep
// An item is counted when it is in the queue.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class CountAfterAdd {
    static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    static final AtomicInteger produced = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= 2; i++) {
                queue.add(i);
                produced.incrementAndGet();
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
