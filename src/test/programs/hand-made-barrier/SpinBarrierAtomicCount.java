// expect: CLEAN
// twin: SpinBarrierPlainCount
// The count is atomic, and the writes before the barrier are visible after it.
import java.util.concurrent.atomic.AtomicInteger;

public final class SpinBarrierAtomicCount {
    static final AtomicInteger arrived = new AtomicInteger();
    static volatile boolean open;

    static void arrive() {
        if (arrived.incrementAndGet() == 2) {
            open = true;
        }
        while (!open) {
            Thread.onSpinWait();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(SpinBarrierAtomicCount::arrive);
        other.start();
        arrive();
        other.join();
        System.out.println(open);
    }
}
