import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import @package@.Applier;

public final class Solution implements Applier {
    @Override
    public List<Integer> applyAll(List<Integer> numbers, IntUnaryOperator step) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return numbers.stream()
                    .map(number -> CompletableFuture.supplyAsync(() -> step.applyAsInt(number), executor))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
