// expect: FAILED
// twin: IncrementAndGet
// get and set are atomic one by one, not together.
import java.util.concurrent.atomic.AtomicInteger;

public final class GetThenSet {
    public static void main(String[] args) throws Exception {
        AtomicInteger hits = new AtomicInteger();
        Runnable hit = () -> hits.set(hits.get() + 1);
        Thread a = new Thread(hit);
        Thread b = new Thread(hit);
        a.start();
        b.start();
        a.join();
        b.join();
        assert hits.get() == 2 : "a hit was lost";
    }
}
