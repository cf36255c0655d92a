import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Rejected {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Thread late = new Thread(() -> pool.execute(() -> System.out.println("done")));
        late.start();
        pool.shutdown();
        late.join();
    }
}
