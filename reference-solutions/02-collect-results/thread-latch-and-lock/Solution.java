import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** One map under a lock, one latch to wait for all. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        var outcomes = new TreeMap<Integer, Outcome<T>>();
        var done = new CountDownLatch(calls.size());
        int next = 0;
        for (Callable<T> call : calls) {
            int index = next++;
            new Thread(() -> {
                        Outcome<T> outcome;
                        try {
                            outcome = new Outcome.Ok<>(call.call());
                        } catch (Exception e) {
                            outcome = new Outcome.Failed<>(e);
                        }
                        synchronized (outcomes) {
                            outcomes.put(index, outcome);
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        synchronized (outcomes) {
            return List.copyOf(outcomes.values());
        }
    }
}
