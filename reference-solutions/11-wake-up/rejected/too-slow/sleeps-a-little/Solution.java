import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lab.ex11.WakeableLoop;

/** Sleeps, but nobody can wake it: it has to get up and look. */
public final class Solution implements WakeableLoop {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    @Override
    public void callSoon(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            boolean last = stopped;
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else if (last) {
                return;
            } else {
                Thread.sleep(10);
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
