import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex13.CompletionOrder;

/** The old way: a subclass of Thread, and one monitor for everything. */
public final class Solution implements CompletionOrder {
    private static class Work<T> {
        private final Iterator<Callable<T>> tasks;
        private final List<T> results = new ArrayList<T>();
        private Exception failure;

        Work(List<Callable<T>> tasks) {
            this.tasks = tasks.iterator();
        }

        synchronized Callable<T> next() {
            return tasks.hasNext() ? tasks.next() : null;
        }

        synchronized void done(T result) {
            results.add(result);
        }

        synchronized void failed(Exception e) {
            if (failure == null) {
                failure = e;
            }
        }

        synchronized List<T> results() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return results;
        }
    }

    private static class Worker<T> extends Thread {
        private final Work<T> work;

        Worker(Work<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            for (Callable<T> task = work.next(); task != null; task = work.next()) {
                try {
                    work.done(task.call());
                } catch (Exception e) {
                    work.failed(e);
                }
            }
        }
    }

    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        Work<T> work = new Work<T>(tasks);
        List<Worker<T>> workers = new ArrayList<Worker<T>>();
        for (int i = 0; i < maxWorkers; i++) {
            Worker<T> worker = new Worker<T>(work);
            workers.add(worker);
            worker.start();
        }
        for (Worker<T> worker : workers) {
            worker.join();
        }
        return work.results();
    }
}
