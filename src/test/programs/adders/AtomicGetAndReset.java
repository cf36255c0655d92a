// expect: CLEAN
// twin: SumThenReset
// getAndSet reads and resets in one step.
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

public final class AtomicGetAndReset {
    public static void main(String[] args) throws Exception {
        AtomicLong events = new AtomicLong();
        Thread source = new Thread(() -> {
            events.incrementAndGet();
            events.incrementAndGet();
        });
        source.start();
        long reported = events.getAndSet(0);
        source.join();
        reported += events.get();
        assert reported == 2 : "reported " + reported;
    }
}
