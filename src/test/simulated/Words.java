import java.util.HashMap;
import java.util.Map;

/** Counting words in a HashMap for each half. */
final class Words {
    private Words() {}


    static long sequential() {
        return count(0, 600_000);
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = count(0, 600_000 / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = count(600_000 / 2, 600_000));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long count(int from, int to) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = from; i < to; i++) {
            counts.merge("w" + i * 7_919 % 1_009, 1, Integer::sum);
        }
        long sum = 0;
        for (int count : counts.values()) {
            sum += count;
        }
        return sum;
    }
}
