// expect: CLEAN
// twin: BrokenBarrierIgnored
// The late one expects a broken barrier.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class BrokenBarrierHandled {
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
        CyclicBarrier barrier = new CyclicBarrier(2);
        Thread late = thread(() -> {
            Thread.sleep(100);
            try {
                barrier.await();
            } catch (BrokenBarrierException e) {
                System.out.println("alone");
            }
        });
        late.start();
        try {
            barrier.await(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            System.out.println("tired of waiting");
        }
        late.join();
    }
}
