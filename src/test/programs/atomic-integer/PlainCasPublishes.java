// expect: DATA_RACE on PlainCasPublishes.payload
// twin: VolatileCasPublishes
// weakCompareAndSetPlain is atomic and orders nothing.
import java.util.concurrent.atomic.AtomicInteger;

public final class PlainCasPublishes {
    static int payload;

    public static void main(String[] args) throws Exception {
        AtomicInteger state = new AtomicInteger();
        Thread sender = new Thread(() -> {
            payload = 7;
            while (!state.weakCompareAndSetPlain(0, 1)) {
                Thread.onSpinWait();
            }
        });
        sender.start();
        if (state.get() == 1) {
            System.out.println(payload);
        }
        sender.join();
    }
}
