// expect: CLEAN
// twin: OrderTakenForGranted
// The head is taken when all tasks are in.
import java.util.concurrent.PriorityBlockingQueue;

public final class OrderAfterAllPut {
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
        sender.join();
        int first = queue.take();
        assert first == 1 : "got " + first + " first";
    }
}
