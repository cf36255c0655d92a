import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            tasks.add(() -> {
                log.accept("Worker " + worker + " starting");
                step.accept(worker);
                log.accept("Worker " + worker + " finished");
                return null;
            });
        }
        ExecutorService executor = Executors.newCachedThreadPool();
        executor.invokeAll(tasks);
        log.accept("All workers finished");
    }
}
