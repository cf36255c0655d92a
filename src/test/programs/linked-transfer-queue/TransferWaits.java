// expect: CLEAN
// twin: PutIsNotTransfer
// transfer returns when the consumer has taken the packet, and the reply comes through a queue.
import java.util.concurrent.LinkedTransferQueue;

public final class TransferWaits {
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
        LinkedTransferQueue<Boolean> replies = new LinkedTransferQueue<>();
        Thread consumer = thread(() -> {
            received = "ready";
            queue.take();
            replies.put(true);
        });
        consumer.start();
        queue.transfer("packet");
        replies.take();
        assert received.length() == 5;
        consumer.join();
    }
}
