import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        List<Thread> threads = IntStream.range(0, workers)
                .mapToObj(worker -> Thread.ofVirtual().start(() -> {
                    log.accept("Worker " + worker + " starting");
                    step.accept(worker);
                    log.accept("Worker " + worker + " finished");
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        log.accept("All workers finished");
    }
}
