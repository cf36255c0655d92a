// expect: CLEAN
// twin: GetThenSet
// One atomic operation.
import java.util.concurrent.atomic.AtomicInteger;

public final class IncrementAndGet {
    public static void main(String[] args) throws Exception {
        AtomicInteger hits = new AtomicInteger();
        Runnable hit = () -> hits.incrementAndGet();
        Thread a = new Thread(hit);
        Thread b = new Thread(hit);
        a.start();
        b.start();
        a.join();
        b.join();
        assert hits.get() == 2 : "a hit was lost";
    }
}
