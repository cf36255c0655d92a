import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import lab.ex02.Workers;

/** Futures over an executor that has a thread for each. */
public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) {
        try (var executor = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            CompletableFuture.allOf(Stream.iterate(0, i -> i + 1)
                            .limit(workers)
                            .map(i -> CompletableFuture.runAsync(() -> work(i, step, log), executor))
                            .map(future -> future.exceptionally(failure -> null))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        log.accept("All workers finished");
    }

    private static void work(int i, IntConsumer step, Consumer<String> log) {
        log.accept("Worker " + i + " starting");
        step.accept(i);
        log.accept("Worker " + i + " finished");
    }
}
