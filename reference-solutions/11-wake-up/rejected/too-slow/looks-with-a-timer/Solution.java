import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lab.ex11.WakeableLoop;

/** Nothing wakes it when it is to stop: it looks ten times a second. */
public final class Solution implements WakeableLoop {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    @Override
    public void callSoon(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void run() throws InterruptedException {
        while (!stopped || !tasks.isEmpty()) {
            Runnable task = tasks.poll(100, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
