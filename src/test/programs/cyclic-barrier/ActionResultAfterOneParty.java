// expect: CLEAN
// twin: ActionResultRead
// The action runs before any party is released, so one join is enough.
import java.util.concurrent.CyclicBarrier;

public final class ActionResultAfterOneParty {
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
        first.join();
        assert sum == 3;
        second.join();
    }
}
