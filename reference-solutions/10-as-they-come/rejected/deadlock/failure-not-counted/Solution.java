import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;

public final class Solution implements PageFeed {
    @Override
    public void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception {
        BlockingQueue<Page> pages = new LinkedBlockingQueue<>();
        for (URI uri : uris) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(limit).build();
            client.sendAsync(request, BodyHandlers.ofByteArray())
                    .thenApply(response -> new Page(uri, response.statusCode(), response.body().length))
                    .thenAccept(pages::add);
        }
        for (int i = 0; i < uris.size(); i++) {
            onPage.accept(pages.take());
        }
    }
}
