// expect: FAILED
// twin: BrokenBarrierHandled
// One party times out and breaks the barrier for the other.
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class BrokenBarrierIgnored {
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
            barrier.await();
        });
        late.start();
        try {
            barrier.await(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("tired of waiting");
        }
        late.join();
    }
}
