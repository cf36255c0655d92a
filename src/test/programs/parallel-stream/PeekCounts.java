// expect: DATA_RACE on PeekCounts.passed
// twin: CountByStream
// peek counts with a plain field.
import java.util.stream.LongStream;

public final class PeekCounts {
    static int passed;

    public static void main(String[] args) throws Exception {
        long sum = LongStream.rangeClosed(1, 6).parallel().peek(n -> passed++).filter(n -> n % 2 == 0).sum();
        System.out.println(sum);
    }
}
