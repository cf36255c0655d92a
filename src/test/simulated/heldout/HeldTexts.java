import java.util.Map;
import java.util.TreeMap;

/** Two threads that build short texts and count their beginnings in a TreeMap behind a monitor. */
final class HeldTexts {
    private HeldTexts() {}

    private static final int TEXTS = 12_000;

    private static String text(int number) {
        var text = new StringBuilder();
        long x = number + 17;
        for (int i = 0; i < 40; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            text.append((char) ('a' + (x & 15)));
        }
        return text.toString();
    }

    private static void count(Map<String, Integer> counts, int from, int to) {
        for (int i = from; i < to; i++) {
            String begin = text(i).substring(0, 2);
            synchronized (counts) {
                counts.merge(begin, 1, Integer::sum);
            }
        }
    }

    static long sequential() {
        var counts = new TreeMap<String, Integer>();
        count(counts, 0, TEXTS);
        return counts.hashCode();
    }

    static long parallel() throws InterruptedException {
        var counts = new TreeMap<String, Integer>();
        Thread first = Thread.ofPlatform().start(() -> count(counts, 0, TEXTS / 2));
        Thread second = Thread.ofPlatform().start(() -> count(counts, TEXTS / 2, TEXTS));
        first.join();
        second.join();
        return counts.hashCode();
    }
}
