// expect: DATA_RACE
// twin: ChangedBeforePut
// The element is changed after it was put into the queue.
import java.util.concurrent.ArrayBlockingQueue;

public final class ChangedAfterPut {
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
            queue.put(item);
            item[0] = 2;
        });
        producer.start();
        System.out.println(queue.take()[0] > 0);
        producer.join();
    }
}
