import java.util.concurrent.LinkedBlockingQueue;
import lab.ex11.WakeableLoop;

/** take looks and sleeps in one step; a task of our own ends the loop. */
public final class Solution implements WakeableLoop {
    private static final Runnable END = () -> {};

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void callSoon(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void run() throws InterruptedException {
        for (Runnable task = tasks.take(); task != END; task = tasks.take()) {
            task.run();
        }
    }

    @Override
    public void stop() {
        tasks.add(END);
    }
}
