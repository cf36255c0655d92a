import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lab.ex02.Ticker;

/** Waiting for the request to stop is the pause. */
public final class Solution implements Ticker {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicLong ticks = new AtomicLong();
    private Thread thread;

    @Override
    public void start(Runnable tick) {
        thread = Thread.ofPlatform().name("ticker").daemon().start(() -> {
            try {
                do {
                    tick.run();
                    ticks.incrementAndGet();
                } while (!stop.await(1, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public long ticks() {
        return ticks.get();
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
