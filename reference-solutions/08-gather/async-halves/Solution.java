import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lab.ex08.Gather;

/** Start all, then combine the left half with the right one. */
public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        coroutines.forEach(coroutine -> started.add(coroutine.get()));
        return combine(started);
    }

    private static <T> CompletableFuture<List<T>> combine(List<CompletableFuture<T>> futures) {
        if (futures.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (futures.size() == 1) {
            return futures.getFirst().thenApply(value -> {
                List<T> one = new ArrayList<>();
                one.add(value);
                return one;
            });
        }
        int middle = futures.size() / 2;
        return combine(futures.subList(0, middle))
                .thenCombine(combine(futures.subList(middle, futures.size())), (left, right) -> {
                    List<T> both = new ArrayList<>(left);
                    both.addAll(right);
                    return both;
                });
    }
}
