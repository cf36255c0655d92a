// expect: CLEAN
// twin: ConsumerWithoutEnd
// The end marker is put in any case.
import java.util.concurrent.LinkedTransferQueue;

public final class ConsumerWithEnd {
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
        queue.put("end");
    }
}
