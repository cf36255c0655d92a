import java.util.concurrent.atomic.AtomicLong;

/** Two threads that add to one AtomicLong by a loop around a compare-and-set, with a little arithmetic in between. */
final class HeldCasLoop {
    private HeldCasLoop() {}

    private static final int TIMES = 2_000_000;
    private static final AtomicLong TOTAL = new AtomicLong();

    private static void add(int times, long seed) {
        long x = seed;
        for (int i = 0; i < times; i++) {
            for (int k = 0; k < 4; k++) {
                x ^= x << 13;
                x ^= x >>> 7;
                x ^= x << 17;
            }
            long seen;
            do {
                seen = TOTAL.get();
            } while (!TOTAL.compareAndSet(seen, seen + (x & 1) + 1));
        }
    }

    static long sequential() {
        TOTAL.set(0);
        add(TIMES, 88172645463325252L);
        return TOTAL.get() / (8L * TIMES);
    }

    static long parallel() throws InterruptedException {
        TOTAL.set(0);
        Thread first = Thread.ofPlatform().start(() -> add(TIMES / 2, 88172645463325252L));
        Thread second = Thread.ofPlatform().start(() -> add(TIMES / 2, 362436069L));
        first.join();
        second.join();
        return TOTAL.get() / (8L * TIMES);
    }
}
