
import lab.ex02.Ticker;

public final class Solution implements Ticker {
    // Written by one thread, read by others, published by nothing.
    private long ticks;
    private Thread thread;

    @Override
    public void start(Runnable tick) {
        thread = Thread.ofPlatform().name("ticker").start(() -> run(tick));
    }

    private void run(Runnable tick) {
        try {
            while (true) {
                tick.run();
                ticks++;
                Thread.sleep(1);
            }
        } catch (InterruptedException asked) {
            // The thread is this ticker's own: being interrupted means to end, and nobody else has to know.
        }
    }

    @Override
    public long ticks() {
        return ticks;
    }

    @Override
    public void close() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
