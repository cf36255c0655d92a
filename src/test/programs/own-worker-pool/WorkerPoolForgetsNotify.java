// expect: LOST_WAKE_UP
// twin: WorkerPoolOwn
// Closing wakes only one of the two workers.
import java.util.*;

public final class WorkerPoolForgetsNotify {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean closing;

    void work() {
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
            r.run();
        }
    }

    public static void main(String[] args) throws Exception {
        var p = new WorkerPoolForgetsNotify();
        Thread a = new Thread(p::work), b = new Thread(p::work);
        a.start();
        b.start();
        synchronized (p.tasks) {
            p.tasks.add(() -> {});
            p.tasks.notify();
        }
        synchronized (p.tasks) {
            p.closing = true;
            p.tasks.notify();
        }
        a.join();
        b.join();
    }
}
