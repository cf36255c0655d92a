// expect: CLEAN
// twin: ChangedAfterPut
// put publishes everything that came before it.
import java.util.concurrent.ArrayBlockingQueue;

public final class ChangedBeforePut {
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
        ArrayBlockingQueue<int[]> queue = new ArrayBlockingQueue<>(1);
        Thread producer = thread(() -> {
            int[] item = {1};
            item[0] = 2;
            queue.put(item);
        });
        producer.start();
        assert queue.take()[0] == 2;
        producer.join();
    }
}
