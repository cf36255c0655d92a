// expect: FAILED
// twin: ShutdownRunsTasks
// shutdownNow throws away what has not begun.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class ShutdownNowDropsTasks {
    public static void main(String[] args) throws Exception {
        AtomicInteger done = new AtomicInteger();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.execute(done::incrementAndGet);
        pool.execute(done::incrementAndGet);
        pool.shutdownNow();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        assert done.get() == 2 : done + " of 2";
    }
}
