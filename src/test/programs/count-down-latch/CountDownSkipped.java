// expect: DEADLOCK
// twin: CountDownInFinally
// A worker that loses returns before it counts down, and main waits for ever.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public final class CountDownSkipped {
    public static void main(String[] args) throws Exception {
        CountDownLatch latch = new CountDownLatch(2);
        AtomicInteger winner = new AtomicInteger();
        for (int i = 1; i <= 2; i++) {
            int id = i;
            new Thread(() -> {
                if (!winner.compareAndSet(0, id)) {
                    return;
                }
                latch.countDown();
            }).start();
        }
        latch.await();
    }
}
