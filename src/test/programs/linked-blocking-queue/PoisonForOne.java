// expect: DEADLOCK
// twin: PoisonPassedOn
// Two consumers, one end marker.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class PoisonForOne {
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
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Body consumer = () -> {
            while (queue.take() >= 0) {
                Thread.yield();
            }
        };
        Thread a = thread(consumer);
        Thread b = thread(consumer);
        a.start();
        b.start();
        queue.put(7);
        queue.put(-1);
        a.join();
        b.join();
    }
}
