// expect: FAILED
// twin: OrderAfterAllPut
// The queue sorts what is in it; the important task may come after the take.
import java.util.concurrent.PriorityBlockingQueue;

public final class OrderTakenForGranted {
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
        PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();
        Thread sender = thread(() -> {
            queue.put(5);
            queue.put(1);
        });
        sender.start();
        int first = queue.take();
        sender.join();
        assert first == 1 : "got " + first + " first";
    }
}
