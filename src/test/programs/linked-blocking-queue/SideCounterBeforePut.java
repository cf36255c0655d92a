// expect: CLEAN
// twin: SideCounterUnguarded
// The counter changes before put and after take, so the queue orders both.
import java.util.concurrent.LinkedBlockingQueue;

public final class SideCounterBeforePut {
    static int pending;
    static final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();

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
        Thread consumer = thread(() -> {
            queue.take();
            pending--;
        });
        consumer.start();
        pending++;
        queue.put("job");
        consumer.join();
        assert pending == 0;
    }
}
