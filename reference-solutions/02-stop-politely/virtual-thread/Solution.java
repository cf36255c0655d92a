import java.util.concurrent.atomic.AtomicLong;
import lab.ex02.Ticker;

public final class Solution implements Ticker {
    private final AtomicLong ticks = new AtomicLong();
    private Thread thread;

    @Override
    public void start(Runnable tick) {
        thread = Thread.startVirtualThread(() -> run(tick));
    }

    private void run(Runnable tick) {
        try {
            while (!Thread.interrupted()) {
                tick.run();
                ticks.incrementAndGet();
                Thread.sleep(1);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
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
