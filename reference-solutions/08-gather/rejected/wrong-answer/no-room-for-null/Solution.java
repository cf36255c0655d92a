import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lab.ex08.Gather;

public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {

        List<CompletableFuture<T>> futures =
                coroutines.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(all -> futures.stream().map(CompletableFuture::join).collect(Collectors.toUnmodifiableList()));
    }
}
