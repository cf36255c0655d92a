import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import lab.ex13.CompletionOrder;

/** Permit is acquired before the virtual thread is started; recording inside the permit. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        Semaphore permits = new Semaphore(maxWorkers);
        List<T> done = Collections.synchronizedList(new ArrayList<>());
        List<Exception> failed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> task : tasks) {
            permits.acquire();
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    done.add(task.call());
                } catch (Exception e) {
                    failed.add(e);
                } finally {
                    permits.release();
                }
            }));
        }
        for (Thread t : threads) t.join();
        if (!failed.isEmpty()) throw failed.getFirst();
        return new ArrayList<>(done);
    }
}
