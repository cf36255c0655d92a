// expect: CLEAN
// twin: PeekCounts
// A second stream counts.
import java.util.stream.LongStream;

public final class CountByStream {
    static long passed;

    public static void main(String[] args) throws Exception {
        long sum = LongStream.rangeClosed(1, 6).parallel().filter(n -> n % 2 == 0).sum();
        passed = LongStream.rangeClosed(1, 6).parallel().filter(n -> n % 2 == 0).count();
        assert sum == 12 && passed == 3;
    }
}
