import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import lab.ex08.Gather;

public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {

        List<CompletableFuture<T>> futures =
                coroutines.stream().map(Supplier::get).toList();
        var gathered = new CompletableFuture<List<T>>();
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).whenComplete((all, failure) -> {
            if (failure != null) {
                // What arrives here is a CompletionException already.
                gathered.completeExceptionally(new CompletionException(failure));
            } else {
                gathered.complete(futures.stream().map(CompletableFuture::join).toList());
            }
        });
        return gathered;
    }
}
