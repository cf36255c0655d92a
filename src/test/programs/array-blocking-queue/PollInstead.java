// expect: CLEAN
// twin: SizeThenTake
// poll looks and takes in one step.
import java.util.concurrent.ArrayBlockingQueue;

public final class PollInstead {
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
            if (queue.poll() != null) {
                System.out.println("took it");
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
