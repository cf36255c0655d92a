// expect: CLEAN
// twin: InterruptSwallowed
// The interrupt ends the loop.
import java.util.concurrent.CountDownLatch;

public final class InterruptObeyed {
    public static void main(String[] args) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            boolean done = false;
            while (!done) {
                try {
                    never.await();
                    done = true;
                } catch (InterruptedException e) {
                    done = true;
                }
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
    }
}
