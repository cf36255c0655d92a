// expect: CLEAN
// twin: PoisonForOne
// Whoever takes the end marker puts it back for the next one.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class PoisonPassedOn {
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
            queue.put(-1);
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
