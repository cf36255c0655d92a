import java.util.concurrent.ConcurrentLinkedQueue;
import lab.ex11.WakeableLoop;

public final class Solution implements WakeableLoop {
    private final Object lock = new Object();
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

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
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else if (stopped) {
                return;
            } else {
                synchronized (lock) {
                    // Between the look above and this line the bell may have rung.
                    lock.wait();
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
