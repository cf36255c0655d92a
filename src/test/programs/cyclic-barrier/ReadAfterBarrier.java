// expect: CLEAN
// twin: ReadBeforeBarrier
// The barrier orders all writes before it with all reads after it.
import java.util.concurrent.CyclicBarrier;

public final class ReadAfterBarrier {
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
        int[] cells = new int[2];
        CyclicBarrier barrier = new CyclicBarrier(2);
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            threads[i] = thread(() -> {
                cells[me] = me + 1;
                barrier.await();
                int other = cells[1 - me];
                assert other == 2 - me;
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
