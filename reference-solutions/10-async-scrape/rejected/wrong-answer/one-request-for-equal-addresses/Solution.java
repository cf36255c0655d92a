import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

/** Remembers what it has asked for, and gives the same page to all who want it. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        Map<URI, CompletableFuture<Page>> asked = new HashMap<>();
        List<CompletableFuture<Page>> pages = new ArrayList<>();
        for (URI uri : uris) {
            pages.add(asked.computeIfAbsent(uri, each -> fetch(client, each)));
        }
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(all -> pages.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<Page> fetch(HttpClient client, URI uri) {
        return get(client, uri)
                .thenCompose(response -> response.statusCode() == 301
                        ? get(client, uri.resolve(response.headers().firstValue("Location").orElseThrow()))
                        : CompletableFuture.completedFuture(response))
                .handle((response, failure) -> failure == null
                        ? new Page(uri, response.statusCode(), response.body().length)
                        : new Page(uri, -1, 0));
    }

    private static CompletableFuture<HttpResponse<byte[]>> get(HttpClient client, URI uri) {
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
