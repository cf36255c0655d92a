import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

/** Follows a chain of redirects by recursion, and combines page by page. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        List<CompletableFuture<Page>> started = new ArrayList<>();
        for (URI uri : uris) {
            started.add(fetch(client, uri));
        }
        CompletableFuture<List<Page>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<Page> page : started) {
            all = all.thenCombine(page, (pages, next) -> {
                pages.add(next);
                return pages;
            });
        }
        return all;
    }

    private static CompletableFuture<Page> fetch(HttpClient client, URI uri) {
        return follow(client, uri, 5).handle((response, failure) ->
                failure == null ? new Page(uri, response.statusCode(), response.body().length) : new Page(uri, -1, 0));
    }

    private static CompletableFuture<HttpResponse<byte[]>> follow(HttpClient client, URI uri, int steps) {
        HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
        return client.sendAsync(request, BodyHandlers.ofByteArray()).thenCompose(response -> {
            var location = response.headers().firstValue("location");
            return location.isPresent() && steps > 0
                    ? follow(client, uri.resolve(location.get()), steps - 1)
                    : CompletableFuture.completedStage(response);
        });
    }
}
