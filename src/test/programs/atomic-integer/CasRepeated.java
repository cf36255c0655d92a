// expect: CLEAN
// twin: CasResultIgnored
// The loop repeats until the compare-and-set succeeds.
import java.util.concurrent.atomic.AtomicInteger;

public final class CasRepeated {
    static final AtomicInteger sum = new AtomicInteger();

    static void add(int amount) {
        int seen;
        do {
            seen = sum.get();
        } while (!sum.compareAndSet(seen, seen + amount));
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> add(3));
        Thread b = new Thread(() -> add(4));
        a.start();
        b.start();
        a.join();
        b.join();
        assert sum.get() == 7 : "sum is " + sum;
    }
}
