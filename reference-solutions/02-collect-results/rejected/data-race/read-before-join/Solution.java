
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) {
        @SuppressWarnings("unchecked")
        Outcome<T>[] slots = new Outcome[calls.size()];

        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            Thread.ofPlatform().start(() -> slots[index] = outcome(calls.get(index)));
        }
        return Arrays.asList(slots);
    }

    private static <T> Outcome<T> outcome(Callable<T> call) {
        try {
            return new Outcome.Ok<>(call.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
