import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        // Right, but one after the other. Make the calls at the same time.
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Callable<T> call : calls) {
            outcomes.add(outcome(call));
        }
        return outcomes;
    }

    private static <T> Outcome<T> outcome(Callable<T> call) {
        try {
            return new Outcome.Ok<>(call.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
