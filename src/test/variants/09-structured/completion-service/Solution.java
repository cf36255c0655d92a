import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

/** Taken as they end; the first that failed shuts down the rest. */
public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            ExecutorCompletionService<Void> ended = new ExecutorCompletionService<>(executor);
            for (Start start : starts) {
                ended.submit(() -> {
                    for (int n = start.n(); n > 0; n--) {
                        out.accept(start.name() + ": " + n);
                        tick.await(start.name());
                    }
                    out.accept(start.name() + ": Countdown finished!");
                    return null;
                });
            }
            for (int i = 0; i < starts.size(); i++) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        } finally {
            executor.shutdownNow();
            while (!executor.awaitTermination(1, TimeUnit.MINUTES)) {}
        }
    }
}
