import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import lab.ex02.Ticker;

/** An executor's thread, stopped by shutdownNow; the pause is a latch that nobody opens. */
public final class Solution implements Ticker {
    private final LongAdder ticks = new LongAdder();
    private final CountDownLatch never = new CountDownLatch(1);
    private ExecutorService executor;

    @Override
    public synchronized void start(Runnable tick) {
        executor = Executors.newSingleThreadExecutor();
        Future<?> running = executor.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                tick.run();
                ticks.increment();
                try {
                    never.await(2, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    @Override
    public long ticks() {
        return ticks.sum();
    }

    @Override
    public void close() throws InterruptedException {
        ExecutorService stopping;
        synchronized (this) {
            stopping = executor;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdownNow();
        while (!stopping.awaitTermination(1, TimeUnit.MINUTES)) {}
    }
}
