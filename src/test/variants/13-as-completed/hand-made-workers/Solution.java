import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex13.CompletionOrder;

/** Old threads around one iterator; a monitor guards what is taken and what is given. */
public final class Solution implements CompletionOrder {
    @Override
    public <T> List<T> inCompletionOrder(List<Callable<T>> tasks, int maxWorkers) throws Exception {
        Iterator<Callable<T>> todo = tasks.iterator();
        List<T> values = new ArrayList<>();
        Exception[] first = new Exception[1];
        class Worker extends Thread {
            @Override
            public void run() {
                for (Callable<T> task = next(); task != null; task = next()) {
                    try {
                        T value = task.call();
                        synchronized (values) {
                            values.add(value);
                        }
                    } catch (Exception e) {
                        synchronized (values) {
                            first[0] = first[0] == null ? e : first[0];
                        }
                    }
                }
            }

            private Callable<T> next() {
                synchronized (todo) {
                    return todo.hasNext() ? todo.next() : null;
                }
            }
        }
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(maxWorkers, tasks.size()); i++) {
            Worker worker = new Worker();
            workers.add(worker);
            worker.start();
        }
        for (Worker worker : workers) {
            worker.join();
        }
        if (first[0] != null) {
            throw first[0];
        }
        return values;
    }
}
