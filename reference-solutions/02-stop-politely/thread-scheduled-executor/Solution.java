import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import lab.ex02.Ticker;

/** A scheduled executor does the ticking; shutdownNow interrupts. */
public final class Solution implements Ticker {
    private final LongAdder ticks = new LongAdder();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void start(Runnable tick) {
        executor.scheduleWithFixedDelay(
                () -> {
                    tick.run();
                    ticks.increment();
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public long ticks() {
        return ticks.sum();
    }

    @Override
    public void close() throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(1, TimeUnit.HOURS);
    }
}
