import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (ExecutorService executor = Executors.newCachedThreadPool()) {
                List<Future<Page>> futures =
                        uris.stream().map(uri -> executor.submit(() -> fetch(client, uri))).toList();
                List<Page> pages = new ArrayList<>();
                for (Future<Page> future : futures) {
                    pages.add(future.get());
                }
                all.complete(pages);
            } catch (Exception failure) {
                all.completeExceptionally(failure);
            }
        });
        return all;
    }

    private static Page fetch(HttpClient client, URI uri) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = get(client, uri);
            if (response.statusCode() == 301) {
                response = get(client, uri.resolve(response.headers().firstValue("Location").orElseThrow()));
            }
            return new Page(uri, response.statusCode(), response.body().length);
        } catch (IOException noAnswer) {
            return new Page(uri, -1, 0);
        }
    }

    private static HttpResponse<byte[]> get(HttpClient client, URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
