// 0-15: waits come one after the other
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < workers; i++) {
                int w = i;
                pool.submit(() -> work(w, step, log));
            }
        }
        log.accept("All workers finished");
    }

    static void work(int w, IntConsumer step, Consumer<String> log) {
        log.accept("Worker " + w + " starting");
        step.accept(w);
        log.accept("Worker " + w + " finished");
    }
}
