// expect: DATA_RACE on PutIsNotTransfer.received
// twin: TransferWaits
// put does not wait for the consumer.
import java.util.concurrent.LinkedTransferQueue;

public final class PutIsNotTransfer {
    static String received;

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
        LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
        Thread consumer = thread(() -> {
            received = "ready";
            queue.take();
        });
        consumer.start();
        queue.put("packet");
        System.out.println(received == null || received.length() == 5);
        consumer.join();
    }
}
