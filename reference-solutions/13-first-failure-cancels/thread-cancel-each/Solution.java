import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import lab.ex13.AllOrNothing;

/** A latch that opens at the last success or at the first failure; then each future is cancelled by hand. */
public final class Solution implements AllOrNothing {
    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch successes = new CountDownLatch(tasks.size());
        List<Future<T>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(maxWorkers)) {
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(() -> {
                    try {
                        T result = task.call();
                        successes.countDown();
                        return result;
                    } catch (Exception e) {
                        failure.compareAndSet(null, e);
                        while (successes.getCount() > 0) {
                            successes.countDown();
                        }
                        throw e;
                    }
                }));
            }
            try {
                successes.await();
            } finally {
                if (failure.get() != null || successes.getCount() > 0) {
                    for (Future<T> future : futures) {
                        future.cancel(true);
                    }
                }
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
