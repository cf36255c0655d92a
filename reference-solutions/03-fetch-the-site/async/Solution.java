import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** A chain for each address on the threads of the client; the caller waits for all. */
public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<CompletableFuture<Page>> pages =
                uris.stream().map(uri -> fetch(client, uri, log)).toList();
        CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new)).join();
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<Page> fetch(HttpClient client, URI uri, Consumer<String> log) {
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                .thenApply(response -> new Page(uri, response.statusCode(), response.body().length))
                .exceptionally(noAnswer -> new Page(uri, -1, 0))
                .whenComplete((page, never) -> log.accept("Fetched " + uri + ", status code: " + page.status()));
    }
}
