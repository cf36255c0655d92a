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
        try {
            while (true) {
                // A tick whose pause is interrupted is never counted.
                tick.run();
                Thread.sleep(1);
                ticks.incrementAndGet();
            }
        } catch (InterruptedException asked) {
            // The thread is this ticker's own: being interrupted means to end, and nobody else has to know.
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
