import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lab.ex08.Gather;

/** Combine two by two, from the left: the list so far and the next result. */
public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        CompletableFuture<List<T>> gathered = CompletableFuture.completedFuture(new ArrayList<>());
        for (Supplier<CompletableFuture<T>> coroutine : coroutines) {
            gathered = gathered.thenCombine(coroutine.get(), (list, next) -> {
                list.add(next);
                return list;
            });
        }
        return gathered;
    }
}
