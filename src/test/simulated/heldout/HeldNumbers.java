import java.util.concurrent.atomic.AtomicIntegerArray;

/** A sieve: two threads mark the multiples of primes in one AtomicIntegerArray, a word for each 32 numbers. */
final class HeldNumbers {
    private HeldNumbers() {}

    private static final int END = 600_000;
    private static final int ROOT = 780;

    private static void mark(AtomicIntegerArray marked, int first) {
        for (int number = first; number < ROOT; number += 2) {
            for (int multiple = number * number; multiple < END; multiple += number) {
                int bit = 1 << (multiple & 31);
                int word = multiple >>> 5;
                if ((marked.getPlain(word) & bit) == 0) {
                    marked.getAndUpdate(word, value -> value | bit);
                }
            }
        }
    }

    private static long count(AtomicIntegerArray marked) {
        long count = 0;
        for (int i = 0; i < marked.length(); i++) {
            count += Integer.bitCount(~marked.get(i));
        }
        return count;
    }

    static long sequential() {
        var marked = new AtomicIntegerArray(END / 32);
        mark(marked, 2);
        mark(marked, 3);
        return count(marked);
    }

    static long parallel() throws InterruptedException {
        var marked = new AtomicIntegerArray(END / 32);
        Thread first = Thread.ofPlatform().start(() -> mark(marked, 2));
        Thread second = Thread.ofPlatform().start(() -> mark(marked, 3));
        first.join();
        second.join();
        return count(marked);
    }
}
