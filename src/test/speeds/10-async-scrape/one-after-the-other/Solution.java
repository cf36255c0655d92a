// 0: waits come one after the other
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        CompletableFuture<List<Page>> f = CompletableFuture.completedFuture(List.of());
        for (URI u : uris)
            f = f.thenCompose(l -> later(client, u).thenApply(p -> {
                var m = new ArrayList<>(l);
                m.add(p);
                return m;
            }));
        return f;
    }

    static CompletableFuture<HttpResponse<byte[]>> get(HttpClient c, URI u) {
        return c.sendAsync(HttpRequest.newBuilder(u).build(), BodyHandlers.ofByteArray());
    }

    static CompletableFuture<Page> later(HttpClient c, URI u) {
        return get(c, u)
                .thenCompose(r -> r.statusCode() == 301
                        ? get(c, u.resolve(r.headers().firstValue("Location").orElseThrow()))
                        : CompletableFuture.completedFuture(r))
                .handle((r, e) -> e == null ? new Page(u, r.statusCode(), r.body().length) : new Page(u, -1, 0));
    }
}
