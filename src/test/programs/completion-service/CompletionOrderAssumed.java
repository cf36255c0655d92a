// expect: FAILED
// twin: CompletionOrderIrrelevant
// take returns the first that completes, not the first that was submitted.
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class CompletionOrderAssumed {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            CompletionService<String> pages = new ExecutorCompletionService<>(pool);
            pages.submit(() -> "index");
            pages.submit(() -> "imprint");
            String first = pages.take().get();
            String second = pages.take().get();
            assert first.equals("index") && second.equals("imprint") : second + " before " + first;
        }
    }
}
