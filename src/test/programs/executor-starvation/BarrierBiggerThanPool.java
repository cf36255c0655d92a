// expect: DEADLOCK
// twin: BarrierWithVirtualThreads
// Three tasks meet at a barrier, the pool has two threads.
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class BarrierBiggerThanPool {
    public static void main(String[] args) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> barrier.await());
            }
        }
    }
}
