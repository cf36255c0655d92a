// expect: DEADLOCK
// twin: GateOpenedByMain
// Start gate and end gate wait for each other.
import java.util.concurrent.CountDownLatch;

public final class GateOpenedBySleepers {
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
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        Thread runner = thread(() -> {
            start.await();
            ready.countDown();
        });
        runner.start();
        ready.await();
        start.countDown();
        runner.join();
    }
}
