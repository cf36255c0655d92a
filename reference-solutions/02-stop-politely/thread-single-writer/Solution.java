import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lab.ex02.Ticker;

/** A volatile counter with one writer, and a latch that is both the pause and the stop signal. */
public final class Solution implements Ticker {
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile long ticks;
    private volatile Thread thread;

    @Override
    public void start(Runnable tick) {
        thread = new Thread(
                () -> {
                    try {
                        do {
                            tick.run();
                            ticks = ticks + 1;
                        } while (!stop.await(1, TimeUnit.MILLISECONDS));
                    } catch (InterruptedException asked) {
                        Thread.currentThread().interrupt();
                    }
                },
                "ticker");
        thread.start();
    }

    @Override
    public long ticks() {
        return ticks;
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join();
        }
    }
}
