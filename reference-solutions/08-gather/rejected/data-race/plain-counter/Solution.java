import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import java.util.function.Supplier;
import lab.ex08.Gather;


public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        int size = coroutines.size();
        @SuppressWarnings("unchecked")
        T[] slots = (T[]) new Object[size];
        int[] missing = {size};
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
            int index = i;
            futures[i].whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                slots[index] = value;
                // Two threads may count down together: read, subtract, write.
                if (--missing[0] == 0) {
                    gathered.complete(Arrays.asList(slots));
                }
            });
        }
        return gathered;
    }
}
