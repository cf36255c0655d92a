import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lab.ex08.Gather;

/** A list with places, a count under a monitor, and whoever is last completes. */
public final class Solution implements Gather {
    @Override
    public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> coroutines) {
        CompletableFuture<List<T>> all = new CompletableFuture<>();
        List<T> results = new ArrayList<>(Collections.nCopies(coroutines.size(), (T) null));
        int[] left = {coroutines.size()};
        if (coroutines.isEmpty()) {
            all.complete(results);
        }
        for (int i = 0; i < coroutines.size(); i++) {
            int place = i;
            coroutines.get(i).get().whenComplete((result, failure) -> {
                boolean last;
                synchronized (results) {
                    results.set(place, result);
                    last = --left[0] == 0;
                    if (failure != null) {
                        all.completeExceptionally(failure);
                    }
                }
                if (last) {
                    all.complete(results);
                }
            });
        }
        return all;
    }
}
