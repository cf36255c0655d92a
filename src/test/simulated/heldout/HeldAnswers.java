import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Thirty answers that take 3 to 12 ms each to come, and a little computing for each: one by one, or eight at a time. */
final class HeldAnswers {
    private HeldAnswers() {}

    private static long answer(int number) {
        try {
            Thread.sleep(3 + number * 7 % 10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Kernel.row(number) + Kernel.row(number + 30);
    }

    static long sequential() {
        return IntStream.range(0, 30).mapToLong(HeldAnswers::answer).sum();
    }

    static long parallel() {
        try (var pool = Executors.newFixedThreadPool(8)) {
            return IntStream.range(0, 30)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> answer(number), pool))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
        }
    }
}
