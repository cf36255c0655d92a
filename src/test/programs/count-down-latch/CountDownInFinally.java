// expect: CLEAN
// twin: CountDownSkipped
// The latch is counted down on every way out.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public final class CountDownInFinally {
    public static void main(String[] args) throws Exception {
        CountDownLatch latch = new CountDownLatch(2);
        AtomicInteger winner = new AtomicInteger();
        for (int i = 1; i <= 2; i++) {
            int id = i;
            new Thread(() -> {
                try {
                    if (!winner.compareAndSet(0, id)) {
                        return;
                    }
                    System.out.println("won");
                } finally {
                    latch.countDown();
                }
            }).start();
        }
        latch.await();
    }
}
