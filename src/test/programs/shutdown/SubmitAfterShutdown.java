// expect: FAILED
// twin: SubmitBeforeShutdown
// A producer submits while main shuts the pool down.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SubmitAfterShutdown {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Thread producer = new Thread(() -> pool.execute(() -> System.out.println("task")));
        producer.start();
        pool.shutdown();
        producer.join();
    }
}
