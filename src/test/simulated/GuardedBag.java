import java.util.ArrayDeque;

/** Four threads on two cores that take numbers from a bag behind a monitor and bring what they make of them to another one. */
final class GuardedBag {
    private GuardedBag() {}

    private static final int NUMBERS = 24_000;

    private static final class Bag {
        private final ArrayDeque<Long> numbers = new ArrayDeque<>();
        private long sum;

        synchronized Long take() {
            return numbers.poll();
        }

        synchronized void bring(long number) {
            sum += number;
        }
    }

    private static long made(long number) {
        long x = number + 88_172_645_463_325_252L;
        for (int i = 0; i < 500; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x & 0xFFFF;
    }

    private static Bag full() {
        var bag = new Bag();
        for (long i = 0; i < NUMBERS; i++) {
            bag.numbers.add(i);
        }
        return bag;
    }

    private static void empty(Bag from, Bag to) {
        for (Long number = from.take(); number != null; number = from.take()) {
            to.bring(made(number));
        }
    }

    static long sequential() {
        var made = new Bag();
        empty(full(), made);
        return made.sum;
    }

    static long parallel() throws InterruptedException {
        Bag from = full();
        var made = new Bag();
        var threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> empty(from, made));
        }
        for (Thread each : threads) {
            each.join();
        }
        return made.sum;
    }
}
