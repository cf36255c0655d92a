import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;

public final class Solution implements PageFeed {
    @Override
    public void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        BlockingQueue<Page> pages = new LinkedBlockingQueue<>();
        // An address that is asked for twice has one place here.
        Map<URI, CompletableFuture<HttpResponse<byte[]>>> open = new HashMap<>();
        for (URI uri : uris) {
            var answer = client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            open.put(uri, answer);
            answer.whenComplete((response, failure) -> pages.add(
                    failure == null
                            ? new Page(uri, response.statusCode(), response.body().length)
                            : new Page(uri, -1, 0)));
        }
        while (!open.isEmpty()) {
            Page page = pages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (page == null) {
                break;
            }
            open.remove(page.uri());
            onPage.accept(page);
        }
        open.forEach((uri, answer) -> {
            answer.cancel(true);
            onPage.accept(new Page(uri, -1, 0));
        });
    }
}
