// expect: DEADLOCK
// twin: PollInstead
// Two consumers see the same last item; one waits for ever.
import java.util.concurrent.ArrayBlockingQueue;

public final class SizeThenTake {
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
        ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(4);
        queue.add("last");
        Body consumer = () -> {
            if (!queue.isEmpty()) {
                queue.take();
            }
        };
        Thread a = thread(consumer);
        Thread b = thread(consumer);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
