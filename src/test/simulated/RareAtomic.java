import java.util.concurrent.atomic.AtomicLong;

/** Two threads that increment one AtomicLong every few microseconds. */
final class RareAtomic {
    private RareAtomic() {}

    private static final AtomicLong TOTAL = new AtomicLong();

    private static void work(int from) {
        for (int i = from; i < 4_000; i += 2) {
            TOTAL.addAndGet(Kernel.row(i % 16));
        }
    }

    static long sequential() {
        TOTAL.set(0);
        work(0);
        work(1);
        return TOTAL.get();
    }

    static long parallel() throws InterruptedException {
        TOTAL.set(0);
        Thread first = Thread.ofPlatform().start(() -> work(0));
        Thread second = Thread.ofPlatform().start(() -> work(1));
        first.join();
        second.join();
        return TOTAL.get();
    }
}
