// expect: DATA_RACE
// twin: CompletionValues
// The tasks put their result into a shared array slot, take tells only that one is done.
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class CompletionSharedResult {
    public static void main(String[] args) throws Exception {
        int[] best = {0};
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            CompletionService<Void> service = new ExecutorCompletionService<>(pool);
            for (int candidate : new int[] {3, 5}) {
                service.submit(() -> best[0] = Math.max(best[0], candidate), null);
            }
            service.take();
            service.take();
        }
        System.out.println(best[0] > 0);
    }
}
