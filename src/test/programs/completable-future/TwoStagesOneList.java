// expect: DATA_RACE
// twin: TwoStagesCombined
// Two stages depend on the same future and add to one list asynchronously.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class TwoStagesOneList {
    public static void main(String[] args) throws Exception {
        List<String> trace = new ArrayList<>();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> "page");
        CompletableFuture<Boolean> title = page.thenApplyAsync(p -> trace.add("title"));
        CompletableFuture<Boolean> links = page.thenApplyAsync(p -> trace.add("links"));
        CompletableFuture.allOf(title, links).join();
        System.out.println(trace.size() > 0);
    }
}
