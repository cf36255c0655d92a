// expect: FAILED
// twin: AtomicGetAndReset
// An addition between sum and reset is lost.
import java.util.concurrent.atomic.LongAdder;

public final class SumThenReset {
    public static void main(String[] args) throws Exception {
        LongAdder events = new LongAdder();
        Thread source = new Thread(() -> {
            events.increment();
            events.increment();
        });
        source.start();
        long reported = events.sum();
        events.reset();
        source.join();
        reported += events.sum();
        assert reported == 2 : "reported " + reported;
    }
}
