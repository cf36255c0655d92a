import java.util.concurrent.ConcurrentLinkedQueue;
import lab.ex11.WakeableLoop;

public final class Solution implements WakeableLoop {

    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    @Override
    public void callSoon(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void run() {
        while (true) {
            boolean last = stopped;
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else if (last) {
                return;
            } else {
                // Looks a hundred million times a second.
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
