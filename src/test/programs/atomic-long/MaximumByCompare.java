// expect: FAILED
// twin: MaximumByAccumulate
// A maximum is kept with get and set.
import java.util.concurrent.atomic.AtomicLong;

public final class MaximumByCompare {
    static final AtomicLong highest = new AtomicLong(Long.MIN_VALUE);

    static void offer(long value) {
        if (value > highest.get()) {
            highest.set(value);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> offer(10));
        a.start();
        offer(5);
        a.join();
        assert highest.get() == 10 : "the maximum went down";
    }
}
