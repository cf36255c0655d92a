import java.util.HashMap;
import java.util.Map;

/** Two threads that count results in a HashMap behind one monitor, some hundred nanoseconds of arithmetic apart. */
final class GuardedTally {
    private GuardedTally() {}

    private static final int PIECES = 30_000;

    private static int piece(int number) {
        double x = 0.1 + number % 50 / 100.0;
        for (int i = 0; i < 250; i++) {
            x = 3.7 * x * (1 - x);
        }
        return (int) (x * 64);
    }

    private static void tally(Map<Integer, Integer> counts, int from, int to) {
        for (int i = from; i < to; i++) {
            int found = piece(i);
            synchronized (counts) {
                counts.merge(found, 1, Integer::sum);
            }
        }
    }

    static long sequential() {
        var counts = new HashMap<Integer, Integer>();
        tally(counts, 0, PIECES);
        return counts.hashCode();
    }

    static long parallel() throws InterruptedException {
        var counts = new HashMap<Integer, Integer>();
        Thread first = Thread.ofPlatform().start(() -> tally(counts, 0, PIECES / 2));
        Thread second = Thread.ofPlatform().start(() -> tally(counts, PIECES / 2, PIECES));
        first.join();
        second.join();
        return counts.hashCode();
    }
}
