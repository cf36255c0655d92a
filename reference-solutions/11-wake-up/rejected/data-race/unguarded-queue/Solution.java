import java.util.ArrayDeque;
import lab.ex11.WakeableLoop;

public final class Solution implements WakeableLoop {
    private final Object lock = new Object();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private boolean stopped;

    @Override
    public void callSoon(Runnable task) {
        // The loop takes from this queue at the same time.
        tasks.add(task);
        synchronized (lock) {
            lock.notify();
        }
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            Runnable task;
            synchronized (lock) {
                while (tasks.isEmpty() && !stopped) {
                    lock.wait();
                }
                task = tasks.poll();
            }
            if (task == null) {
                return;
            }
            task.run();
        }
    }

    @Override
    public void stop() {
        synchronized (lock) {
            stopped = true;
            lock.notify();
        }
    }
}
