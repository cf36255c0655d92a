import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;

public final class Solution implements PageFeed {
    @Override
    public void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception {
        List<CompletableFuture<Page>> pages = new ArrayList<>();
        for (URI uri : uris) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(limit).build();
            pages.add(client.sendAsync(request, BodyHandlers.ofByteArray())
                    .thenApply(response -> new Page(uri, response.statusCode(), response.body().length))
                    .exceptionally(noAnswer -> new Page(uri, -1, 0)));
        }
        // The first is waited for first, even when all others are there.
        for (CompletableFuture<Page> page : pages) {
            onPage.accept(page.join());
        }
    }
}
