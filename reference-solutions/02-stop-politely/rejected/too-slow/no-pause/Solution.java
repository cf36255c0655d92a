import java.util.concurrent.atomic.AtomicLong;
import lab.ex02.Ticker;

public final class Solution implements Ticker {
    private final AtomicLong ticks = new AtomicLong();
    private Thread thread;

    @Override
    public void start(Runnable tick) {
        thread = Thread.ofPlatform().name("ticker").start(() -> run(tick));
    }

    private void run(Runnable tick) {
        while (!Thread.currentThread().isInterrupted()) {
            tick.run();
            ticks.incrementAndGet();
            Thread.onSpinWait();
        }
    }

    @Override
    public long ticks() {
        return ticks.get();
    }

    @Override
    public void close() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
