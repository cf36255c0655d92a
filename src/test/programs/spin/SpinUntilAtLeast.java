// expect: CLEAN
// twin: SpinUntilExactly
// Waits for two or more.
import java.util.concurrent.atomic.AtomicInteger;

public final class SpinUntilAtLeast {
    public static void main(String[] args) throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            new Thread(arrived::incrementAndGet).start();
        }
        while (arrived.get() < 2) {
            Thread.onSpinWait();
        }
    }
}
