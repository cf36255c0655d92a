// 0-20: only one thread computes: `main`
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        @SuppressWarnings("unchecked")
        Outcome<T>[] r = new Outcome[calls.size()];
        var ts = new ArrayList<Thread>();
        int h = calls.size() * 3 / 4;
        for (int i = 0; i < h; i++) r[i] = outcome(calls.get(i));
        for (int i = h; i < r.length; i++) {
            int k = i;
            ts.add(Thread.ofPlatform().start(() -> r[k] = outcome(calls.get(k))));
        }
        for (var t : ts) t.join();
        return Arrays.asList(r);
    }

    static <T> Outcome<T> outcome(Callable<T> c) {
        try {
            return new Outcome.Ok<>(c.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
