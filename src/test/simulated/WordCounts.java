import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts of many keys in one ConcurrentHashMap, each computed by some arithmetic. */
final class WordCounts {
    private WordCounts() {}

    private static final int WORDS = 300_000;

    private static long key(int number) {
        long x = number + 1;
        for (int i = 0; i < 12; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return Math.floorMod(x, 5_000);
    }

    private static void count(Map<Long, LongAdder> counts, int from, int to) {
        for (int i = from; i < to; i++) {
            counts.computeIfAbsent(key(i), _ -> new LongAdder()).increment();
        }
    }

    private static long sum(Map<Long, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum() + counts.size();
    }

    static long sequential() {
        Map<Long, LongAdder> counts = new ConcurrentHashMap<>();
        count(counts, 0, WORDS);
        return sum(counts);
    }

    static long parallel() throws InterruptedException {
        Map<Long, LongAdder> counts = new ConcurrentHashMap<>();
        Thread first = Thread.ofPlatform().start(() -> count(counts, 0, WORDS / 2));
        Thread second = Thread.ofPlatform().start(() -> count(counts, WORDS / 2, WORDS));
        first.join();
        second.join();
        return sum(counts);
    }
}
