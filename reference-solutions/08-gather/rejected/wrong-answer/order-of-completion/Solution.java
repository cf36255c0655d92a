import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lab.ex08.Gather;


public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        int size = coroutines.size();
        List<T> results = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger missing = new AtomicInteger(size);
        CompletableFuture<List<T>> gathered = new CompletableFuture<>();
        if (size == 0) {
            gathered.complete(List.of());
        }
        @SuppressWarnings("unchecked")
        CompletableFuture<T>[] futures = new CompletableFuture[size];
        for (int i = 0; i < size; i++) {
            futures[i] = coroutines.get(i).get();
        }
        for (int i = 0; i < size; i++) {

            futures[i].whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                results.add(value);
                if (missing.decrementAndGet() == 0) {
                    gathered.complete(results);
                }
            });
        }
        return gathered;
    }
}
