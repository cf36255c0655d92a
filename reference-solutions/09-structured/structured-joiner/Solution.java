import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lab.ex09.Start;
import lab.ex09.StructuredCountdowns;
import lab.ex09.Tick;

/** An explicit joiner that stops at the first failure and tells the subtasks. */
public final class Solution implements StructuredCountdowns {
    @Override
    public void countAll(List<Start> starts, Tick tick, Consumer<String> out) throws Exception {
        Joiner<Void, Stream<StructuredTaskScope.Subtask<Void>>> untilOneFails =
                Joiner.allUntil(subtask -> subtask.state() == StructuredTaskScope.Subtask.State.FAILED);
        try (var scope = StructuredTaskScope.open(untilOneFails)) {
            for (Start start : starts) {
                scope.fork((Callable<Void>) () -> {
                    for (int n = start.n(); n > 0; n--) {
                        out.accept(start.name() + ": " + n);
                        tick.await(start.name());
                    }
                    out.accept(start.name() + ": Countdown finished!");
                    return null;
                });
            }
            List<Throwable> failures = scope.join()
                    .filter(subtask -> subtask.state() == StructuredTaskScope.Subtask.State.FAILED)
                    .map(StructuredTaskScope.Subtask::exception)
                    .filter(failure -> !(failure instanceof InterruptedException))
                    .toList();
            if (!failures.isEmpty()) {
                throw (Exception) failures.getFirst();
            }
        }
    }
}
