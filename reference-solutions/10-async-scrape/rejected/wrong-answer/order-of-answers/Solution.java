import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        ConcurrentLinkedQueue<Page> pages = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] stages =
                uris.stream().map(uri -> fetch(client, uri).thenAccept(pages::add)).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(stages).thenApply(all -> List.copyOf(pages));
    }

    private static CompletableFuture<Page> fetch(HttpClient client, URI uri) {
        return get(client, uri)
                .thenCompose(response -> response.statusCode() == 301
                        ? get(client, uri.resolve(response.headers().firstValue("Location").orElseThrow()))
                        : CompletableFuture.completedFuture(response))
                .thenApply(response -> new Page(uri, response.statusCode(), response.body().length))
                .exceptionally(noAnswer -> new Page(uri, -1, 0));
    }

    private static CompletableFuture<HttpResponse<byte[]>> get(HttpClient client, URI uri) {
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
