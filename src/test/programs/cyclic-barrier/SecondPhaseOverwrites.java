// expect: DATA_RACE
// twin: BarrierBetweenReadAndWrite
// One barrier between reading the old and writing the new generation is missing.
import java.util.concurrent.CyclicBarrier;

public final class SecondPhaseOverwrites {
    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        int[] heat = {10, 20};
        CyclicBarrier barrier = new CyclicBarrier(2);
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            threads[i] = thread(() -> {
                barrier.await();
                int average = (heat[0] + heat[1]) / 2;
                heat[me] = average;
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
