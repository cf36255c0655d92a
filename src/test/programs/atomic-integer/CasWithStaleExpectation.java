// expect: LIVELOCK
// twin: CasWithFreshExpectation
// The expected value is read once, outside the loop.
import java.util.concurrent.atomic.AtomicInteger;

public final class CasWithStaleExpectation {
    static final AtomicInteger total = new AtomicInteger();

    static void add(int amount) {
        int seen = total.get();
        while (!total.compareAndSet(seen, seen + amount)) {
            Thread.onSpinWait();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> add(1));
        other.start();
        add(2);
        other.join();
    }
}
