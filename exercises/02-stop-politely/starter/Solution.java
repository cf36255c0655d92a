import lab.ex02.Ticker;

public final class Solution implements Ticker {
    @Override
    public void start(Runnable tick) {
        // Start a thread that calls tick, counts, pauses for a millisecond, and so on.
    }

    @Override
    public long ticks() {
        return 0;
    }

    @Override
    public void close() throws InterruptedException {
        // Ask the thread to stop, and wait until it has.
    }
}
