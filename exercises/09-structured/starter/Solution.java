import java.util.List;
import java.util.function.Consumer;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        // One after the other. Open a scope and fork a subtask for each instead.
        for (Start start : starts) {
            count(start, tick, out);
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
