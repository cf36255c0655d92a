// 95-100: more cores would not help
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
        return uris.stream()
                .map(u -> later(client, u).thenApply(List::of))
                .reduce((a, b) -> a.thenCombine(b, (x, y) -> {
                    var l = new ArrayList<>(x);
                    l.addAll(y);
                    return List.copyOf(l);
                }))
                .orElse(CompletableFuture.completedFuture(List.of()));
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
