import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import lab.ex13.CompletionOrder;

/** A joiner of our own hears of each subtask when it has completed. */
public final class Solution implements CompletionOrder {
    private static final class InOrder<T> implements Joiner<T, List<Subtask<? extends T>>> {
        private final ConcurrentLinkedQueue<Subtask<? extends T>> completed = new ConcurrentLinkedQueue<>();

        @Override
        public boolean onComplete(Subtask<? extends T> subtask) {
            completed.add(subtask);
            return false;
        }

        @Override
        public List<Subtask<? extends T>> result() {
            return List.copyOf(completed);
        }
    }

    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var permits = new Semaphore(maxWorkers);
        try (var scope = StructuredTaskScope.open(new InOrder<T>())) {
            for (Callable<T> task : tasks) {
                scope.fork(() -> {
                    permits.acquire();
                    try {
                        return task.call();
                    } finally {
                        permits.release();
                    }
                });
            }
            List<T> results = new ArrayList<>();
            for (Subtask<? extends T> subtask : scope.join()) {
                if (subtask.state() == Subtask.State.FAILED) {
                    throw (Exception) subtask.exception();
                }
                results.add(subtask.get());
            }
            return results;
        }
    }
}
