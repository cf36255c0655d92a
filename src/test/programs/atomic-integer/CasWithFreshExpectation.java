// expect: CLEAN
// twin: CasWithStaleExpectation
// compareAndExchange returns what was there, for the next attempt.
import java.util.concurrent.atomic.AtomicInteger;

public final class CasWithFreshExpectation {
    static final AtomicInteger total = new AtomicInteger();

    static void add(int amount) {
        int expected = 0;
        int seen;
        while ((seen = total.compareAndExchange(expected, expected + amount)) != expected) {
            expected = seen;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> add(1));
        other.start();
        add(2);
        other.join();
    }
}
