import java.util.concurrent.LinkedTransferQueue;
import lab.ex11.WakeableLoop;

/** A pill in the queue ends the loop. */
public final class Solution implements WakeableLoop {
    private final LinkedTransferQueue<Runnable> queue = new LinkedTransferQueue<>();
    private final Runnable pill = () -> {};

    @Override
    public void callSoon(Runnable task) {
        queue.put(task);
    }

    @Override
    public void run() throws InterruptedException {
        for (Runnable next = queue.take(); next != pill; next = queue.take()) {
            next.run();
        }
    }

    @Override
    public void stop() {
        queue.put(pill);
    }
}
