// expect: DATA_RACE
// twin: ChangeReceivedBuffer
// The buffer is given away and still written.
import java.util.concurrent.Exchanger;

public final class ChangeAfterExchange {
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
            exchanger.exchange(full);
            full[0] = 2;
        });
        filler.start();
        int[] got = exchanger.exchange(new int[1]);
        System.out.println(got[0] > 0);
        filler.join();
    }
}
