import java.util.stream.LongStream;

/** Lengths of Collatz sequences by a parallel stream: elements cost unlike amounts. */
final class HeldStream {
    private HeldStream() {}

    private static int length(long start) {
        int steps = 0;
        for (long x = start; x != 1; steps++) {
            x = (x & 1) == 0 ? x / 2 : 3 * x + 1;
        }
        return steps;
    }

    static long sequential() {
        return LongStream.rangeClosed(1, 120_000).map(HeldStream::length).max().orElse(0);
    }

    static long parallel() {
        return LongStream.rangeClosed(1, 120_000)
                .parallel()
                .map(HeldStream::length)
                .max()
                .orElse(0);
    }
}
