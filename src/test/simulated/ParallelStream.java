import java.util.stream.IntStream;

/** A parallel stream of rows. */
final class ParallelStream {
    private ParallelStream() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() {
        return IntStream.range(0, Kernel.ROWS).parallel().mapToLong(Kernel::row).sum();
    }
}
