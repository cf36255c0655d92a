import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

/** Each chain writes its own place of an array; allOf orders the writes before the list is made. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        Page[] pages = new Page[uris.size()];
        CompletableFuture<?>[] chains = new CompletableFuture<?>[uris.size()];
        for (int i = 0; i < pages.length; i++) {
            int place = i;
            URI cited = uris.get(i);
            chains[i] = fetch(client, cited, cited)
                    .exceptionally(failure -> new Page(cited, -1, 0))
                    .thenAccept(page -> pages[place] = page)
                    .toCompletableFuture();
        }
        return CompletableFuture.allOf(chains).thenApply(done -> Arrays.asList(pages));
    }

    private static CompletionStage<Page> fetch(HttpClient client, URI cited, URI at) {
        return client.sendAsync(HttpRequest.newBuilder().uri(at).build(), BodyHandlers.ofInputStream())
                .thenCompose(response -> {
                    var location = response.headers().firstValue("location");
                    try (var body = response.body()) {
                        int bytes = body.readAllBytes().length;
                        return response.statusCode() == 301 && location.isPresent()
                                ? fetch(client, cited, at.resolve(location.get()))
                                : CompletableFuture.completedStage(new Page(cited, response.statusCode(), bytes));
                    } catch (java.io.IOException e) {
                        return CompletableFuture.failedStage(e);
                    }
                });
    }
}
