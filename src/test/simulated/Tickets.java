import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Two threads that draw small pieces of work from an AtomicInteger and add up in a LongAdder. */
final class Tickets {
    private Tickets() {}

    private static final int PIECES = 60_000;

    private static long piece(int number) {
        long x = number * 2_654_435_761L + 1;
        for (int i = 0; i < 150; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x & 0xFF;
    }

    static long sequential() {
        long sum = 0;
        for (int i = 0; i < PIECES; i++) {
            sum += piece(i);
        }
        return sum;
    }

    static long parallel() throws InterruptedException {
        var next = new AtomicInteger();
        var sum = new LongAdder();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < PIECES; i = next.getAndIncrement()) {
                sum.add(piece(i));
            }
        };
        Thread first = Thread.ofPlatform().start(work);
        Thread second = Thread.ofPlatform().start(work);
        first.join();
        second.join();
        return sum.sum();
    }
}
