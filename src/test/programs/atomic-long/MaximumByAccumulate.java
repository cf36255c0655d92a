// expect: CLEAN
// twin: MaximumByCompare
// accumulateAndGet repeats until it was alone.
import java.util.concurrent.atomic.AtomicLong;

public final class MaximumByAccumulate {
    static final AtomicLong highest = new AtomicLong(Long.MIN_VALUE);

    static void offer(long value) {
        highest.accumulateAndGet(value, Math::max);
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> offer(10));
        a.start();
        offer(5);
        a.join();
        assert highest.get() == 10 : "the maximum went down";
    }
}
