import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex13.AllOrNothing;

public final class Solution implements AllOrNothing {
    private static class Job<T> {
        private final List<Callable<T>> tasks;
        private final Object[] results;
        private int next;
        private int working;
        private boolean stopped;
        private Exception failure;

        Job(List<Callable<T>> tasks) {
            this.tasks = tasks;
            this.results = new Object[tasks.size()];
        }

        synchronized int draw() {
            return stopped || next == tasks.size() ? -1 : next++;
        }

        synchronized void done(int index, T result) {
            results[index] = result;
        }

        synchronized void failed(Exception e) {
            failure = e;
            stopped = true;
            notifyAll();
        }

        synchronized void started() {
            working++;
        }

        synchronized void ended() {
            working--;
            notifyAll();
        }

        synchronized void awaitEndOrFailure() throws InterruptedException {
            while (working > 0 && !stopped) {
                wait();
            }
        }

        synchronized void stop() {
            stopped = true;
        }

        @SuppressWarnings("unchecked")
        synchronized List<T> results() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return (List<T>) Arrays.asList(results);
        }
    }

    private static class Worker<T> extends Thread {
        private final Job<T> job;

        Worker(Job<T> job) {
            this.job = job;
        }

        @Override
        public void run() {
            try {
                for (int index = job.draw(); index >= 0; index = job.draw()) {
                    job.done(index, job.tasks.get(index).call());
                }
            } catch (Exception e) {
                job.failed(e);
            } finally {
                job.ended();
            }
        }
    }

    @Override
    public <T> List<T> allOrNothing(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        Job<T> job = new Job<T>(tasks);
        List<Worker<T>> workers = new ArrayList<Worker<T>>();
        for (int i = 0; i < Math.min(maxWorkers, tasks.size()); i++) {
            workers.add(new Worker<T>(job));
        }
        for (Worker<T> worker : workers) {
            job.started();
            worker.start();
        }
        InterruptedException interrupted = null;
        try {
            job.awaitEndOrFailure();
        } catch (InterruptedException e) {
            interrupted = e;
            job.stop();
        }
        for (Worker<T> worker : workers) {
            worker.interrupt();
        }
        for (Worker<T> worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = e;
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
        return job.results();
    }
}
