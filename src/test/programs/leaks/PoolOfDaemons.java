// expect: CLEAN
// twin: PoolThreadsFromFactory
// Daemon threads do not keep the program alive.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class PoolOfDaemons {
    static final AtomicInteger threads = new AtomicInteger();
    static final ExecutorService background = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "background-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    public static void main(String[] args) throws Exception {
        background.submit(() -> System.out.println(Thread.currentThread().isDaemon())).get();
    }
}
