// expect: CLEAN
// twin: SecondPhaseOverwrites
// All have read before anyone writes.
import java.util.concurrent.CyclicBarrier;

public final class BarrierBetweenReadAndWrite {
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
                barrier.await();
                heat[me] = average;
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
