// expect: CLEAN
// twin: OfferResultDropped
// put waits until there is room.
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class PutWaitsForRoom {
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
            queue.put("one");
            queue.put("two");
        });
        producer.start();
        String first = queue.take();
        String second = queue.take();
        producer.join();
        assert "two".equals(second) : first + " came, then " + second;
    }
}
