import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import lab.ex11.WakeableLoop;

/** A queue without locks, and a permit that is not lost when it comes early. */
public final class Solution implements WakeableLoop {
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile Thread runner;
    private volatile boolean stopped;

    @Override
    public void callSoon(Runnable task) {
        tasks.add(task);
        LockSupport.unpark(runner);
    }

    @Override
    public void run() throws InterruptedException {
        runner = Thread.currentThread();
        while (true) {
            boolean last = stopped;
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else if (last) {
                return;
            } else {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
        LockSupport.unpark(runner);
    }
}
