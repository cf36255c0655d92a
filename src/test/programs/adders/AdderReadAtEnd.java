// expect: CLEAN
// twin: AdderReadTooEarly
// The sum is read after all threads have ended.
import java.util.concurrent.atomic.LongAdder;

public final class AdderReadAtEnd {
    public static void main(String[] args) throws Exception {
        LongAdder bytes = new LongAdder();
        Thread a = new Thread(() -> bytes.add(10));
        Thread b = new Thread(() -> bytes.add(20));
        a.start();
        b.start();
        a.join();
        b.join();
        long total = bytes.sum();
        assert total == 30 : "only " + total;
    }
}
