// expect: DATA_RACE on SideCounterUnguarded.pending
// twin: SideCounterBeforePut
// The queue is thread-safe, the counter beside it is not.
import java.util.concurrent.LinkedBlockingQueue;

public final class SideCounterUnguarded {
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
        queue.put("job");
        pending++;
        consumer.join();
        System.out.println(pending);
    }
}
