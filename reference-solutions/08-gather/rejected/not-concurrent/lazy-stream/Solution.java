import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lab.ex08.Gather;

public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        // Element by element: start one, wait for it, start the next.
        return CompletableFuture.completedFuture(
                coroutines.stream().map(Supplier::get).map(CompletableFuture::join).toList());
    }
}
