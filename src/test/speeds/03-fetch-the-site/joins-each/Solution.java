// 0: waits come one after the other
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<Page> pages = all(client, uris, log);
        log.accept(String.format(Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages;
    }

    static CompletableFuture<Page> later(HttpClient client, URI uri, Consumer<String> log) {
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                .handle((r, e) -> {
                    Page page = e == null ? new Page(uri, r.statusCode(), r.body().length) : new Page(uri, -1, 0);
                    log.accept("Fetched " + uri + ", status code: " + page.status());
                    return page;
                });
    }

    List<Page> all(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        List<Page> r = new ArrayList<>();
        for (URI u : uris) r.add(later(client, u, log).join());
        return r;
    }
}
