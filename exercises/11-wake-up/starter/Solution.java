import java.util.ArrayDeque;
import lab.ex11.WakeableLoop;

public final class Solution implements WakeableLoop {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void callSoon(Runnable task) {
        // Other threads come here while the loop takes from the same queue. And who wakes it?
        tasks.add(task);
    }

    @Override
    public void run() throws InterruptedException {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        // Not the end: sleep until there is something to do.
    }

    @Override
    public void stop() {
    }
}
