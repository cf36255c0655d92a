import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        for (int i = 0; i < workers; i++) {
            // One worker after the other. Give each of them a thread of its own.
            log.accept("Worker " + i + " starting");
            step.accept(i);
            log.accept("Worker " + i + " finished");
        }
        log.accept("All workers finished");
    }
}
