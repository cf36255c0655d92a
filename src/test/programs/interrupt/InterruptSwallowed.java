// expect: DEADLOCK
// twin: InterruptObeyed
// The interrupt is caught and forgotten, and the thread waits again.
import java.util.concurrent.CountDownLatch;

public final class InterruptSwallowed {
    public static void main(String[] args) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            boolean done = false;
            while (!done) {
                try {
                    never.await();
                    done = true;
                } catch (InterruptedException e) {
                    System.out.println("who was that?");
                }
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
    }
}
