// expect: CLEAN
// twin: BarrierBiggerThanPool
// One virtual thread per task: there are as many as needed.
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class BarrierWithVirtualThreads {
    public static void main(String[] args) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> barrier.await());
            }
        }
    }
}
