import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        var done = new CountDownLatch(workers);
        for (int i = 0; i < workers; i++) {
            int id = i;
            Thread.startVirtualThread(() -> {
                log.accept("Worker " + id + " starting");
                try {
                    step.accept(id);
                } finally {
                    // The worker still has something to say.
                    done.countDown();
                }
                log.accept("Worker " + id + " finished");
            });
        }
        done.await();
        log.accept("All workers finished");
    }
}
