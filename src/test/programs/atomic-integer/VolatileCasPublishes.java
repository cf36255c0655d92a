// expect: CLEAN
// twin: PlainCasPublishes
// compareAndSet has the effects of a volatile write.
import java.util.concurrent.atomic.AtomicInteger;

public final class VolatileCasPublishes {
    static int payload;

    public static void main(String[] args) throws Exception {
        AtomicInteger state = new AtomicInteger();
        Thread sender = new Thread(() -> {
            payload = 7;
            state.compareAndSet(0, 1);
        });
        sender.start();
        if (state.get() == 1) {
            System.out.println(payload);
        }
        sender.join();
    }
}
