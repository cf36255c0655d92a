import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;

public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception {
        List<Integer> codes = new ArrayList<>(Collections.nCopies(workers, 0));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            threads.add(Thread.ofPlatform().start(() -> {
                log.accept("Worker " + worker + " starting");
                try {
                    codes.set(worker, Chore.run(worker, work));
                } catch (Exception e) {
                    codes.set(worker, 1);
                }
                log.accept("Worker " + worker + " finished");
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        log.accept("All workers finished");
        return codes;
    }
}
