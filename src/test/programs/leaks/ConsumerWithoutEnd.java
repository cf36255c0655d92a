// expect: LEAK
// twin: ConsumerWithEnd
// The producer sends its end marker only if it found the consumer waiting.
import java.util.concurrent.LinkedTransferQueue;

public final class ConsumerWithoutEnd {
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
            while (!queue.take().equals("end")) {
                Thread.yield();
            }
        });
        consumer.start();
        queue.put("item");
        queue.tryTransfer("end");
    }
}
