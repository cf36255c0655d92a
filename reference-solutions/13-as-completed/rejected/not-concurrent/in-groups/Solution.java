import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex13.CompletionOrder;

/** Begins as many as allowed, waits for all of them, and only then begins the next ones. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        List<T> results = Collections.synchronizedList(new ArrayList<>());
        List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
        for (int from = 0; from < tasks.size(); from += maxWorkers) {
            int to = Math.min(tasks.size(), from + maxWorkers);
            List<Thread> group = new ArrayList<>();
            for (Callable<T> task : tasks.subList(from, to)) {
                group.add(Thread.ofPlatform().start(() -> {
                    try {
                        results.add(task.call());
                    } catch (Exception e) {
                        failures.add(e);
                    }
                }));
            }
            for (Thread thread : group) {
                thread.join();
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }
}
