// expect: CLEAN
// twin: WorkerPoolForgetsNotify
// Closing wakes all workers and joins them.
import java.util.*;

public final class WorkerPoolOwn implements AutoCloseable {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closing;

    WorkerPoolOwn(int n) {
        for (int i = 0; i < n; i++) {
            Thread t = new Thread(this::work, "w" + i);
            workers.add(t);
            t.start();
        }
    }

    private void work() {
        for (; ; ) {
            Runnable r;
            synchronized (tasks) {
                while (tasks.isEmpty()) {
                    if (closing) return;
                    try {
                        tasks.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                r = tasks.poll();
            }
            try {
                r.run();
            } catch (RuntimeException e) {
                System.err.println(e);
            }
        }
    }

    void submit(Runnable r) {
        synchronized (tasks) {
            if (closing) throw new IllegalStateException();
            tasks.add(r);
            tasks.notify();
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (tasks) {
            closing = true;
            tasks.notifyAll();
        }
        for (Thread t : workers) t.join();
    }

    public static void main(String[] args) throws Exception {
        int[] out = new int[5];
        try (WorkerPoolOwn p = new WorkerPoolOwn(2)) {
            for (int i = 0; i < 5; i++) {
                int n = i;
                p.submit(() -> out[n] = n * n);
            }
        }
        assert Arrays.stream(out).sum() == 30;
    }
}
