// expect: CLEAN | NOT_JUDGED
// Ten thousand virtual threads, all blocked at the same latch.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public final class TenThousandVirtualThreads {
    public static void main(String[] args) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger arrived = new AtomicInteger();
        Thread[] threads = new Thread[10_000];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.startVirtualThread(() -> {
                try {
                    start.await();
                    arrived.incrementAndGet();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assert arrived.get() == threads.length;
    }
}
