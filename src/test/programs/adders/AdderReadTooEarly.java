// expect: FAILED
// twin: AdderReadAtEnd
// sum() is no snapshot of running additions.
import java.util.concurrent.atomic.LongAdder;

public final class AdderReadTooEarly {
    public static void main(String[] args) throws Exception {
        LongAdder bytes = new LongAdder();
        Thread a = new Thread(() -> bytes.add(10));
        Thread b = new Thread(() -> bytes.add(20));
        a.start();
        b.start();
        a.join();
        long total = bytes.sum();
        b.join();
        assert total == 30 : "only " + total;
    }
}
