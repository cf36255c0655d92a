// expect: CLEAN
// twin: LoopWaitsForItself
// The handler posts the event and returns; main waits for it.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

public final class LoopGoesOn {
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
        LinkedBlockingQueue<Body> events = new LinkedBlockingQueue<>();
        CountDownLatch handled = new CountDownLatch(1);
        Thread loop = thread(() -> {
            for (int i = 0; i < 2; i++) {
                events.take().run();
            }
        });
        loop.start();
        events.put(() -> events.put(handled::countDown));
        handled.await();
        loop.join();
    }
}
