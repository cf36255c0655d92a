import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A parallel stream that groups boxed numbers. */
final class ParallelCollect {
    private ParallelCollect() {}

    private static final int NUMBERS = 400_000;

    private static long collected(IntStream numbers) {
        Map<Integer, Long> groups = numbers.boxed()
                .filter(number -> (number * 31 & 7) != 0)
                .map(number -> number * 17 % 1_000)
                .collect(Collectors.groupingByConcurrent(number -> number % 64, Collectors.counting()));
        long sum = 0;
        for (Map.Entry<Integer, Long> group : groups.entrySet()) {
            sum += group.getKey() * group.getValue();
        }
        return sum;
    }

    static long sequential() {
        return collected(IntStream.range(0, NUMBERS));
    }

    static long parallel() {
        return collected(IntStream.range(0, NUMBERS).parallel());
    }
}
