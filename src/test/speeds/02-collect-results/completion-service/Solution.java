// 95-100: Nothing in particular
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        record Done<T>(int i, Outcome<T> o) {}
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var cs = new ExecutorCompletionService<Done<T>>(pool);
            for (int i = 0; i < calls.size(); i++) {
                int k = i;
                cs.submit(() -> new Done<T>(k, outcome(calls.get(k))));
            }
            Map<Integer, Outcome<T>> m = new TreeMap<>();
            for (int i = 0; i < calls.size(); i++) {
                var d = cs.take().get();
                m.put(d.i(), d.o());
            }
            return new ArrayList<>(m.values());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> Outcome<T> outcome(Callable<T> c) {
        try {
            return new Outcome.Ok<>(c.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
