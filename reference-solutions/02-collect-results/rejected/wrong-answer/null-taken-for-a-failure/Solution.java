import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        var values = new AtomicReferenceArray<T>(calls.size());
        var causes = new AtomicReferenceArray<Exception>(calls.size());
        List<Thread> threads = IntStream.range(0, calls.size())
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    try {
                        values.set(i, calls.get(i).call());
                    } catch (Exception e) {
                        causes.set(i, e);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        var outcomes = new ArrayList<Outcome<T>>();
        for (int i = 0; i < calls.size(); i++) {
            T value = values.get(i);
            outcomes.add(value != null ? new Outcome.Ok<>(value) : new Outcome.Failed<>(causes.get(i)));
        }
        return outcomes;
    }
}
