import lab.ex02.Ticker;

public final class Solution implements Ticker {
    private volatile long ticks;
    private volatile boolean stopped;
    private Thread thread;

    @Override
    public void start(Runnable tick) {
        thread = Thread.ofPlatform().start(() -> {
            long next = System.nanoTime();
            while (!stopped) {
                if (System.nanoTime() - next < 0) {
                    Thread.yield();
                    continue;
                }
                tick.run();
                ticks++;
                next = System.nanoTime() + 1_000_000;
            }
        });
    }

    @Override
    public long ticks() {
        return ticks;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
