// expect: DATA_RACE
// twin: ReadAfterBarrier
// The neighbour's cell is read before the barrier.
import java.util.concurrent.CyclicBarrier;

public final class ReadBeforeBarrier {
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
                int other = cells[1 - me];
                barrier.await();
                System.out.println(other >= 0);
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
