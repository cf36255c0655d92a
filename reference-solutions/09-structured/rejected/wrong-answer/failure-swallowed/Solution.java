import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        // close, at the end of the block, waits for everybody.
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = new ExecutorCompletionService<Void>(executor);
            for (Start start : starts) {
                ended.submit(() -> count(start, tick, out));
            }
            try {
                for (int i = 0; i < starts.size(); i++) {
                    ended.take().get();
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                System.err.println("a countdown failed: " + e.getCause());
            }
        }
    }

    private static Void count(Start start, Tick tick, Consumer<String> out) throws Exception {
        for (int n = start.n(); n > 0; n--) {
            out.accept(start.name() + ": " + n);
            tick.await(start.name());
        }
        out.accept(start.name() + ": Countdown finished!");
        return null;
    }
}
