// expect: LEAK
// twin: PoolOfDaemons
// A thread factory that forgets to make daemons, for a pool that lives as long as the program.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class PoolThreadsFromFactory {
    static final AtomicInteger threads = new AtomicInteger();
    static final ExecutorService background = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "background-" + threads.incrementAndGet());
        return thread;
    });

    public static void main(String[] args) throws Exception {
        background.submit(() -> System.out.println(Thread.currentThread().isDaemon())).get();
    }
}
