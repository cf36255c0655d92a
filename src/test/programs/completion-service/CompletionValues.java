// expect: CLEAN
// twin: CompletionSharedResult
// The best is found by main from the returned values.
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class CompletionValues {
    public static void main(String[] args) throws Exception {
        int[] best = {0};
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            CompletionService<Integer> service = new ExecutorCompletionService<>(pool);
            for (int candidate : new int[] {3, 5}) {
                service.submit(() -> candidate * 2);
            }
            best[0] = Math.max(service.take().get(), service.take().get());
        }
        assert best[0] == 10;
    }
}
