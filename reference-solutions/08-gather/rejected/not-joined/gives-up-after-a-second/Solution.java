import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lab.ex08.Gather;

/** A coroutine that takes longer than a second counts as one that gave null. */
public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> coroutine : coroutines) {
            started.add(coroutine.get().completeOnTimeout(null, 1, TimeUnit.SECONDS));
        }
        CompletableFuture<List<T>> all = new CompletableFuture<>();
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).whenComplete((nothing, failure) -> {
            if (failure == null) {
                List<T> results = new ArrayList<>();
                started.forEach(one -> results.add(one.join()));
                all.complete(results);
            } else {
                all.completeExceptionally(failure.getCause());
            }
        });
        return all;
    }
}
