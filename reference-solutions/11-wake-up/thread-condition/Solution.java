import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex11.WakeableLoop;

/** A lock with a condition, and whole batches of tasks. */
public final class Solution implements WakeableLoop {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Queue<Runnable> tasks = new LinkedList<Runnable>();
    private boolean stopped = false;

    @Override
    public void callSoon(Runnable task) {
        lock.lock();
        try {
            tasks.offer(task);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() throws InterruptedException {
        for (Queue<Runnable> batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            for (Runnable task : batch) {
                task.run();
            }
        }
    }

    /** Waits for tasks; gives none when the loop has been stopped and none are left. */
    private Queue<Runnable> nextBatch() throws InterruptedException {
        lock.lock();
        try {
            while (tasks.isEmpty() && !stopped) {
                changed.await();
            }
            Queue<Runnable> batch = tasks;
            tasks = new LinkedList<Runnable>();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
