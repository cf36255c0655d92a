import lab.ex02.Ticker;

/** The oldest way: a subclass of Thread, a monitor, wait with a time-out for the pause. */
public final class Solution extends Thread implements Ticker {
    private Runnable tick;
    private long ticks;
    private boolean stopped;

    @Override
    public void start(Runnable tick) {
        this.tick = tick;
        start();
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                tick.run();
                count();
            }
        } catch (InterruptedException asked) {
            interrupt();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void count() throws InterruptedException {
        ticks++;
        if (!stopped) {
            wait(2);
        }
    }

    @Override
    public synchronized long ticks() {
        return ticks;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        interrupt();
        join();
    }
}
