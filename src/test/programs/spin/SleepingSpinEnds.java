// expect: CLEAN
// twin: SleepingSpin
// Both workers provide it.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class SleepingSpinEnds {
    public static void main(String[] args) throws Exception {
        AtomicInteger turn = new AtomicInteger();
        AtomicReference<String> result = new AtomicReference<>();
        Thread a = new Thread(() -> {
            if (turn.getAndIncrement() == 0) {
                result.set("a");
            }
        });
        Thread b = new Thread(() -> {
            if (turn.getAndIncrement() == 0) {
                result.set("b");
            }
        });
        a.start();
        b.start();
        while (result.get() == null) {
            Thread.sleep(10);
        }
    }
}
