import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) {
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < workers; i++) {
                int worker = i;
                executor.submit(() -> {
                    log.accept("Worker " + worker + " starting");
                    step.accept(worker);
                    log.accept("Worker " + worker + " finished");
                });
            }
        }
        log.accept("All workers finished");
    }
}
