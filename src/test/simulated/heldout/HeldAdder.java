import java.util.concurrent.atomic.LongAdder;

/** Three LongAdders that two threads add to, between a few additions of their own. */
final class HeldAdder {
    private HeldAdder() {}

    private static final int COUNTS = 1_500_000;

    private static void count(LongAdder[] adders, int from, int to) {
        long x = from + 1;
        for (int i = from; i < to; i++) {
            x = x * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            adders[i % 3].add(1 + (x >>> 63));
        }
    }

    private static long sum(LongAdder[] adders) {
        return (adders[0].sum() + adders[1].sum() + adders[2].sum()) / (2L * COUNTS);
    }

    private static LongAdder[] adders() {
        return new LongAdder[] {new LongAdder(), new LongAdder(), new LongAdder()};
    }

    static long sequential() {
        LongAdder[] adders = adders();
        count(adders, 0, COUNTS);
        return sum(adders);
    }

    static long parallel() throws InterruptedException {
        LongAdder[] adders = adders();
        Thread first = Thread.ofPlatform().start(() -> count(adders, 0, COUNTS / 2));
        Thread second = Thread.ofPlatform().start(() -> count(adders, COUNTS / 2, COUNTS));
        first.join();
        second.join();
        return sum(adders);
    }
}
