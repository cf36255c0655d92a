import java.util.concurrent.atomic.LongAdder;

/** Two threads that do nothing but increment one LongAdder. */
final class SharedAdder {
    private SharedAdder() {}

    private static final int COUNTS = 4_000_000;
    private static final LongAdder COUNTER = new LongAdder();

    private static void count(int times) {
        for (int i = 0; i < times; i++) {
            COUNTER.increment();
        }
    }

    static long sequential() {
        COUNTER.reset();
        count(COUNTS);
        return COUNTER.sum();
    }

    static long parallel() throws InterruptedException {
        COUNTER.reset();
        Thread first = Thread.ofPlatform().start(() -> count(COUNTS / 2));
        Thread second = Thread.ofPlatform().start(() -> count(COUNTS / 2));
        first.join();
        second.join();
        return COUNTER.sum();
    }
}
