// expect: LOST_WAKE_UP | DEADLOCK
// twin: ConnectionPool
// A permit is lost when the query throws.
import java.util.concurrent.*;

public final class ConnectionPoolLeaks {
    static final Semaphore permits = new Semaphore(2);

    static int query(int n) throws InterruptedException {
        permits.acquire();
        if (n == 1) throw new IllegalStateException("query failed");
        permits.release();
        return n;
    }

    public static void main(String[] args) throws Exception {
        ExecutorService ex = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            int n = i;
            ex.submit(() -> query(n));
        }
        ex.shutdown();
        ex.awaitTermination(1, TimeUnit.DAYS);
        permits.acquire(2);
        System.out.println("closed");
    }
}
