import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lab.ex08.Gather;

public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {

        List<CompletableFuture<T>> futures =
                coroutines.stream().map(Supplier::get).toList();
        // All are started, but the caller is kept waiting.
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
        return CompletableFuture.completedFuture(
                futures.stream().map(CompletableFuture::join).toList());
    }
}
