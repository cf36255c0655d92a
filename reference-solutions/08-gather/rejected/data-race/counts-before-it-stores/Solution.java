import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lab.ex08.Gather;

/** Counts before it stores: who brings the last result completes the whole while another one still has its own in hand. */
public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        int size = coroutines.size();
        @SuppressWarnings("unchecked")
        T[] slots = (T[]) new Object[size];
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
            int index = i;
            futures[i].whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                boolean last = missing.decrementAndGet() == 0;
                slots[index] = value;
                if (last) {
                    gathered.complete(Arrays.asList(slots));
                }
            });
        }
        return gathered;
    }
}
