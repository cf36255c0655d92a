import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import lab.ex13.AllOrNothing;

/** A virtual thread for each task, permits for the bound, and a queue on which each says how it ended. */
public final class Solution implements AllOrNothing {
    private record Outcome<T>(int index, T value, Exception failure) {}

    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        var outcomes = new LinkedBlockingQueue<Outcome<T>>();
        var permits = new Semaphore(maxWorkers);
        List<Thread> threads = new ArrayList<>();
        try {
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                threads.add(Thread.startVirtualThread(() -> outcomes.add(outcome(index, tasks.get(index), permits))));
            }
            List<T> results = new ArrayList<>();
            tasks.forEach(task -> results.add(null));
            for (int i = 0; i < tasks.size(); i++) {
                var outcome = outcomes.take();
                if (outcome.failure() != null) {
                    throw outcome.failure();
                }
                results.set(outcome.index(), outcome.value());
            }
            return results;
        } finally {
            threads.forEach(Thread::interrupt);
            awaitEnd(threads);
        }
    }

    private static <T> Outcome<T> outcome(int index, Callable<T> task, Semaphore permits) {
        try {
            permits.acquire();
            try {
                return new Outcome<>(index, task.call(), null);
            } finally {
                permits.release();
            }
        } catch (Exception e) {
            return new Outcome<>(index, null, e);
        }
    }

    private static void awaitEnd(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
