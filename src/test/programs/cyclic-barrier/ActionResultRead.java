// expect: DATA_RACE on ActionResultRead.sum
// twin: ActionResultAfterOneParty
// Main is no party of the barrier and looks at what its action writes.
import java.util.concurrent.CyclicBarrier;

public final class ActionResultRead {
    static int sum;

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
        int[] parts = new int[2];
        CyclicBarrier barrier = new CyclicBarrier(2, () -> sum = parts[0] + parts[1]);
        Thread first = thread(() -> {
            parts[0] = 1;
            barrier.await();
        });
        Thread second = thread(() -> {
            parts[1] = 2;
            barrier.await();
        });
        first.start();
        second.start();
        System.out.println(sum >= 0);
        first.join();
        second.join();
    }
}
