import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import lab.ex11.WakeableLoop;

/** One permit for each thing to do, the stop included. */
public final class Solution implements WakeableLoop {
    private final Semaphore toDo = new Semaphore(0);
    private final ConcurrentLinkedDeque<Runnable> tasks = new ConcurrentLinkedDeque<>();

    @Override
    public void callSoon(Runnable task) {
        tasks.addLast(task);
        toDo.release();
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            toDo.acquire();
            Runnable task = tasks.pollFirst();
            if (task == null) {
                return;
            }
            task.run();
        }
    }

    @Override
    public void stop() {
        toDo.release();
    }
}
