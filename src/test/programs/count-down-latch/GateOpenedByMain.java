// expect: CLEAN
// twin: GateOpenedBySleepers
// The runner reports first and then waits for the start.
import java.util.concurrent.CountDownLatch;

public final class GateOpenedByMain {
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
            ready.countDown();
            start.await();
        });
        runner.start();
        ready.await();
        start.countDown();
        runner.join();
    }
}
