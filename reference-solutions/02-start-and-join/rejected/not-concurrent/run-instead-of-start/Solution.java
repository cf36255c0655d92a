import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            Thread thread = new Thread(() -> {
                log.accept("Worker " + worker + " starting");
                step.accept(worker);
                log.accept("Worker " + worker + " finished");
            });
            threads.add(thread);
            thread.run();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        log.accept("All workers finished");
    }
}
