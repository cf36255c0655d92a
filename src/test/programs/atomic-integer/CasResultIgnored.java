// expect: FAILED
// twin: CasRepeated
// A compare-and-set that failed is not repeated.
import java.util.concurrent.atomic.AtomicInteger;

public final class CasResultIgnored {
    static final AtomicInteger sum = new AtomicInteger();

    static void add(int amount) {
        int seen = sum.get();
        sum.compareAndSet(seen, seen + amount);
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
