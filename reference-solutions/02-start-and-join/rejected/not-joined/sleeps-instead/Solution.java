import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        for (int i = 0; i < workers; i++) {
            int worker = i;
            Thread thread = new Thread(() -> {
                log.accept("Worker " + worker + " starting");
                step.accept(worker);
                log.accept("Worker " + worker + " finished");
            });
            thread.start();
        }
        Thread.sleep(1000);
        log.accept("All workers finished");
    }
}
