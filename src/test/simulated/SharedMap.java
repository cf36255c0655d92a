import java.util.concurrent.ConcurrentHashMap;

/** Counting in one ConcurrentHashMap. */
final class SharedMap {
    private SharedMap() {}

    private static final ConcurrentHashMap<Integer, Integer> COUNTS = new ConcurrentHashMap<>();

    static long sequential() {
        return count(0, 1_000_000);
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = count(0, 1_000_000 / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = count(1_000_000 / 2, 1_000_000));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long count(int from, int to) {
        for (int i = from; i < to; i++) {
            COUNTS.merge(i * 7_919 % 100_003, 1, Integer::sum);
        }
        return to - from;
    }
}
