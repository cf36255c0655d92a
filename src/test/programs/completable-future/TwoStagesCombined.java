// expect: CLEAN
// twin: TwoStagesOneList
// thenCombine brings the results together.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class TwoStagesCombined {
    public static void main(String[] args) throws Exception {
        List<String> trace = new ArrayList<>();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> "page");
        CompletableFuture<String> title = page.thenApplyAsync(p -> p + " title");
        CompletableFuture<String> links = page.thenApplyAsync(p -> p + " links");
        trace.add(title.thenCombine(links, String::concat).join());
        assert trace.getFirst().equals("page titlepage links");
    }
}
