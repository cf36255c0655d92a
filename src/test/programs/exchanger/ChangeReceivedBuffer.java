// expect: CLEAN
// twin: ChangeAfterExchange
// After the exchange each works on what it received.
import java.util.concurrent.Exchanger;

public final class ChangeReceivedBuffer {
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
        Exchanger<int[]> exchanger = new Exchanger<>();
        Thread filler = thread(() -> {
            int[] full = {1};
            int[] empty = exchanger.exchange(full);
            empty[0] = 2;
        });
        filler.start();
        int[] got = exchanger.exchange(new int[1]);
        assert got[0] == 1;
        filler.join();
    }
}
