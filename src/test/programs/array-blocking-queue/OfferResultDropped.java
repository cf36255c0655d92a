// expect: FAILED
// twin: PutWaitsForRoom
// offer on a full queue returns false, and the item is gone.
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class OfferResultDropped {
    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        Thread producer = thread(() -> {
            queue.offer("one");
            queue.offer("two");
        });
        producer.start();
        String first = queue.take();
        String second = queue.poll(100, TimeUnit.MILLISECONDS);
        producer.join();
        assert "two".equals(second) : first + " came, then " + second;
    }
}
