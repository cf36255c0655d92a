// expect: CLEAN
// twin: SubmitAfterShutdown
// The producer is joined before the shutdown.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SubmitBeforeShutdown {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Thread producer = new Thread(() -> pool.execute(() -> System.out.println("task")));
        producer.start();
        producer.join();
        pool.shutdown();
    }
}
