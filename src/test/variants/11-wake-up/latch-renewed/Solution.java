import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import lab.ex11.WakeableLoop;

/** A latch for each nap: who brings something opens it. */
public final class Solution implements WakeableLoop {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private CountDownLatch alarm = new CountDownLatch(1);
    private boolean stopped;

    @Override
    public synchronized void callSoon(Runnable task) {
        tasks.add(task);
        alarm.countDown();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        alarm.countDown();
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            Runnable task;
            CountDownLatch nap;
            synchronized (this) {
                task = tasks.poll();
                if (task == null && stopped) {
                    return;
                }
                alarm = task == null ? new CountDownLatch(1) : alarm;
                nap = alarm;
            }
            if (task != null) {
                task.run();
            } else {
                nap.await();
            }
        }
    }
}
