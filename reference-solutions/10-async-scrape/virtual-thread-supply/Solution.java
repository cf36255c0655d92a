import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

/** A slot for each page, filled by tasks on virtual threads. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        Page[] slots = new Page[uris.size()];
        CompletableFuture<?>[] stages = new CompletableFuture<?>[slots.length];
        for (int i = 0; i < slots.length; i++) {
            int index = i;
            stages[i] = CompletableFuture.runAsync(
                    () -> slots[index] = fetch(client, uris.get(index)), Thread::startVirtualThread);
        }
        return CompletableFuture.allOf(stages).thenApply(all -> Arrays.asList(slots));
    }

    private static Page fetch(HttpClient client, URI uri) {
        try {
            HttpResponse<String> response = get(client, uri);
            for (int steps = 0; response.statusCode() == 301 && steps < 5; steps++) {
                response = get(client, response.uri().resolve(response.headers().firstValue("Location").get()));
            }
            return new Page(uri, response.statusCode(), response.body().getBytes().length);
        } catch (IOException | InterruptedException noAnswer) {
            return new Page(uri, -1, 0);
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
