/** Two threads that sort small arrays and put the medians on one of two shelves, each with a monitor. */
final class HeldShelves {
    private HeldShelves() {}

    private static final int ARRAYS = 8_000;

    private static final class Shelf {
        private final long[] kept = new long[16];

        synchronized void put(int median) {
            kept[median & 15] += median;
        }

        synchronized long sum() {
            long sum = 0;
            for (long each : kept) {
                sum += each;
            }
            return sum;
        }
    }

    private static int median(int seed) {
        int[] values = new int[31];
        int x = seed * 31 + 7;
        for (int i = 0; i < values.length; i++) {
            x ^= x << 13;
            x ^= x >>> 17;
            x ^= x << 5;
            values[i] = x & 0xFFFF;
        }
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int place = i;
            while (place > 0 && values[place - 1] > value) {
                values[place] = values[place - 1];
                place--;
            }
            values[place] = value;
        }
        return values[15];
    }

    private static void fill(Shelf[] shelves, int from, int to) {
        for (int i = from; i < to; i++) {
            int median = median(i);
            shelves[median % 2].put(median);
        }
    }

    private static Shelf[] shelves() {
        return new Shelf[] {new Shelf(), new Shelf()};
    }

    static long sequential() {
        Shelf[] shelves = shelves();
        fill(shelves, 0, ARRAYS);
        return shelves[0].sum() + shelves[1].sum();
    }

    static long parallel() throws InterruptedException {
        Shelf[] shelves = shelves();
        Thread first = Thread.ofPlatform().start(() -> fill(shelves, 0, ARRAYS / 2));
        Thread second = Thread.ofPlatform().start(() -> fill(shelves, ARRAYS / 2, ARRAYS));
        first.join();
        second.join();
        return shelves[0].sum() + shelves[1].sum();
    }
}
