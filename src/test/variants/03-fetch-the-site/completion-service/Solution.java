import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** A pool of a dozen; each answer carries its place, and the caller writes the log. */
public final class Solution implements SiteFetcher {
    private record Placed(int place, Page page) {}

    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<Page> pages = new ArrayList<>(Collections.nCopies(uris.size(), null));
        try (var pool = Executors.newFixedThreadPool(12)) {
            var service = new ExecutorCompletionService<Placed>(pool);
            for (int i = 0; i < uris.size(); i++) {
                int place = i;
                service.submit(() -> new Placed(place, fetch(client, uris.get(place))));
            }
            for (int i = 0; i < uris.size(); i++) {
                Placed placed = service.take().get();
                pages.set(placed.place(), placed.page());
                log.accept("Fetched " + placed.page().uri() + ", status code: " + placed.page().status());
            }
        }
        log.accept(String.format(Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages;
    }

    private static Page fetch(HttpClient client, URI uri) throws InterruptedException {
        try {
            var response = client.send(HttpRequest.newBuilder(uri).GET().build(), HttpResponse.BodyHandlers.ofString());
            byte[] body = response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return new Page(uri, response.statusCode(), body.length);
        } catch (IOException e) {
            return new Page(uri, -1, 0);
        }
    }
}
