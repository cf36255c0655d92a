import java.util.ArrayDeque;
import lab.ex11.WakeableLoop;

public final class Solution implements WakeableLoop {
    private final Object lock = new Object();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private boolean stopped;

    @Override
    public void callSoon(Runnable task) {
        synchronized (lock) {
            tasks.add(task);
            lock.notify();
        }
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            Runnable task;
            synchronized (lock) {
                // Who came before the sleep is not heard.
                lock.wait();
                task = tasks.poll();
            }
            while (task != null) {
                task.run();
                synchronized (lock) {
                    task = tasks.poll();
                }
            }
            synchronized (lock) {
                if (stopped) {
                    return;
                }
            }
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
