import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            for (Start start : starts) {
                scope.fork(() -> {
                    count(start, tick, out);
                    return null;
                });
            }
            scope.join();
        }
    }

    private static void count(Start start, Tick tick, Consumer<String> out) throws Exception {
        for (int n = start.n(); n > 0; n--) {
            out.accept(start.name() + ": " + n);
            tick.await(start.name());
        }
        out.accept(start.name() + ": Countdown finished!");
    }
}
