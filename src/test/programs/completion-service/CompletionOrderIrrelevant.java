// expect: CLEAN
// twin: CompletionOrderAssumed
// Each result says which page it is.
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class CompletionOrderIrrelevant {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            CompletionService<String> pages = new ExecutorCompletionService<>(pool);
            pages.submit(() -> "index");
            pages.submit(() -> "imprint");
            String first = pages.take().get();
            String second = pages.take().get();
            assert Set.of(first, second).equals(Set.of("index", "imprint"));
        }
    }
}
