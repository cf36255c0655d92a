/** Two threads that take a monitor for a moment every two microseconds, to bring in what they have added up. */
final class HeldBatches {
    private HeldBatches() {}

    private static final Object LOCK = new Object();
    private static final int BATCHES = 20_000;
    private static long total;

    private static void work(int from, int step) {
        for (int i = from; i < BATCHES; i += step) {
            long x = i + 1;
            for (int k = 0; k < 1_200; k++) {
                x = x * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            }
            synchronized (LOCK) {
                total += x;
            }
        }
    }

    static long sequential() {
        total = 0;
        work(0, 1);
        return total;
    }

    static long parallel() throws InterruptedException {
        total = 0;
        Thread first = Thread.ofPlatform().start(() -> work(0, 2));
        Thread second = Thread.ofPlatform().start(() -> work(1, 2));
        first.join();
        second.join();
        return total;
    }
}
