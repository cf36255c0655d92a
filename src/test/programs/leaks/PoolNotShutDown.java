// expect: LEAK
// twin: PoolInTryWithResources
// The pool is never shut down, and its threads keep the program alive.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class PoolNotShutDown {
    static final ExecutorService pool = Executors.newFixedThreadPool(2);

    public static void main(String[] args) throws Exception {
        System.out.println(pool.submit(() -> "done").get());
    }
}
