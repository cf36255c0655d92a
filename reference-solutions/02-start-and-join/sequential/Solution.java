import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) {
        for (int i = 0; i < workers; i++) {
            log.accept("Worker " + i + " starting");
            try {
                step.accept(i);
                log.accept("Worker " + i + " finished");
            } catch (RuntimeException e) {
                // The others go on.
            }
        }
        log.accept("All workers finished");
    }
}
