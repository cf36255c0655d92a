// expect: FAILED
// twin: DrainAfterJoin
// drainTo takes what is there now, which may be less than was promised.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

public final class DrainWhileFilling {
    public static void main(String[] args) throws Exception {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Thread filler = new Thread(() -> {
            queue.add(1);
            queue.add(2);
        });
        filler.start();
        List<Integer> batch = new ArrayList<>();
        batch.add(queue.take());
        queue.drainTo(batch);
        filler.join();
        assert batch.size() == 2 : "batch of " + batch.size();
    }
}
