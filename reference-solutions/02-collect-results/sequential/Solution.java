import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** One call after the other: what the others are compared with. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Callable<T> call : calls) {
            try {
                outcomes.add(new Outcome.Ok<>(call.call()));
            } catch (Exception e) {
                outcomes.add(new Outcome.Failed<>(e));
            }
        }
        return outcomes;
    }
}
