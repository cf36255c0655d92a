import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** Taken as they come and put back in order. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        Map<Future<T>, Integer> places = new HashMap<>();
        Map<Integer, Outcome<T>> outcomes = new HashMap<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            var service = new ExecutorCompletionService<T>(pool);
            for (int i = 0; i < calls.size(); i++) {
                places.put(service.submit(calls.get(i)), i);
            }
            for (int i = 0; i < calls.size(); i++) {
                Future<T> done = service.take();
                outcomes.put(places.get(done), outcome(done));
            }
        } finally {
            pool.shutdown();
            while (!pool.awaitTermination(1, java.util.concurrent.TimeUnit.DAYS)) {}
        }
        return IntStream.range(0, calls.size()).mapToObj(outcomes::get).toList();
    }

    private static <T> Outcome<T> outcome(Future<T> done) throws InterruptedException {
        try {
            return new Outcome.Ok<>(done.get());
        } catch (ExecutionException e) {
            return new Outcome.Failed<>((Exception) e.getCause());
        }
    }
}
