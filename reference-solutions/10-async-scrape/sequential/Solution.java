import java.io.IOException;
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

/** One page after the other, and the caller waits: what the others are compared with. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        List<Page> pages = new ArrayList<>();
        for (URI uri : uris) {
            pages.add(fetch(client, uri));
        }
        return CompletableFuture.completedFuture(pages);
    }

    private static Page fetch(HttpClient client, URI uri) {
        try {
            HttpResponse<byte[]> response = get(client, uri);
            if (response.statusCode() == 301) {
                response = get(client, uri.resolve(response.headers().firstValue("Location").orElseThrow()));
            }
            return new Page(uri, response.statusCode(), response.body().length);
        } catch (IOException | InterruptedException noAnswer) {
            return new Page(uri, -1, 0);
        }
    }

    private static HttpResponse<byte[]> get(HttpClient client, URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
