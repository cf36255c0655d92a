import java.util.concurrent.atomic.AtomicLong;

/** Two threads that do nothing but increment one AtomicLong. */
final class SharedAtomic {
    private SharedAtomic() {}

    private static final int COUNTS = 4_000_000;
    private static final AtomicLong COUNTER = new AtomicLong();

    private static void count(int times) {
        for (int i = 0; i < times; i++) {
            COUNTER.incrementAndGet();
        }
    }

    static long sequential() {
        COUNTER.set(0);
        count(COUNTS);
        return COUNTER.get();
    }

    static long parallel() throws InterruptedException {
        COUNTER.set(0);
        Thread first = Thread.ofPlatform().start(() -> count(COUNTS / 2));
        Thread second = Thread.ofPlatform().start(() -> count(COUNTS / 2));
        first.join();
        second.join();
        return COUNTER.get();
    }
}
