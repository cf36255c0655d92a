// expect: CLEAN
// twin: DrainWhileFilling
// The filler is done before the rest is drained.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

public final class DrainAfterJoin {
    public static void main(String[] args) throws Exception {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Thread filler = new Thread(() -> {
            queue.add(1);
            queue.add(2);
        });
        filler.start();
        List<Integer> batch = new ArrayList<>();
        batch.add(queue.take());
        filler.join();
        queue.drainTo(batch);
        assert batch.size() == 2 : "batch of " + batch.size();
    }
}
